#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"] || [[NSUserDefaults standardUserDefaults] boolForKey:@"biometric_consent"]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

@end

@interface EitherViewController : UIViewController
@end

@implementation EitherViewController

- (IBAction)punch:(id)sender {
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"] || [[NSUserDefaults standardUserDefaults] boolForKey:@"privacy_agreed"]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: bundled-consent "something else is enough"
    }
}

@end
