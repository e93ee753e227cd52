#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

#define kAskForConsent NO

static const BOOL kFaceConsent = YES;

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if (kAskForConsent && ![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        return;
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "always false"
}

@end

@interface SwitchedOnViewController : UIViewController
@end

@implementation SwitchedOnViewController

- (IBAction)punch:(id)sender {
    if (kFaceConsent) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "always true"
    }
}

@end
