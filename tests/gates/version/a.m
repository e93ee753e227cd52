#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

static NSInteger const kRulesVersion = 3;

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if ([[NSUserDefaults standardUserDefaults] integerForKey:@"face_consent_version"] >= kRulesVersion) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

@end

@interface OutdatedViewController : UIViewController
@end

@implementation OutdatedViewController

- (IBAction)punch:(id)sender {
    if ([[NSUserDefaults standardUserDefaults] integerForKey:@"face_consent_version"] < kRulesVersion) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "wrong side"
    }
}

@end
