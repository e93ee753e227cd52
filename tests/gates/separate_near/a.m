#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CommentedViewController : UIViewController
@end

@implementation CommentedViewController

- (IBAction)punch:(id)sender {
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"privacy_agreed"]) return;
    // if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) return;
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: bundled-consent "a separate one does not count: the check is commented out"
}

@end

@interface PutViewController : UIViewController
@end

@implementation PutViewController

- (IBAction)punch:(id)sender {
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent_shown"]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "shown, not agreed to"
    }
}

@end
