#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    // if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
    //     return;
    // }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "commented out"
}

@end

@interface DisabledViewController : UIViewController
@end

@implementation DisabledViewController

- (IBAction)punch:(id)sender {
#if 0
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        return;
    }
#endif
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
}

@end
