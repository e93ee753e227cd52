#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "wrong side"
    }
}

@end

@interface InvertedReturnViewController : UIViewController
@end

@implementation InvertedReturnViewController

- (IBAction)punch:(id)sender {
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        return;
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "wrong side"
}

@end

@interface EqualsFalseViewController : UIViewController
@end

@implementation EqualsFalseViewController

- (IBAction)punch:(id)sender {
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"] == NO) {
        return;
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end
