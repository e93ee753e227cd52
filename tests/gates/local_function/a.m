#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    void (^open)(void) = ^{
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    };
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        open();
    }
}

@end

@interface EitherWayViewController : UIViewController
@end

@implementation EitherWayViewController

- (IBAction)punch:(id)sender {
    void (^open)(void) = ^{
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "wrong side"
    };
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        open();
    } else {
        open();
    }
}

@end
