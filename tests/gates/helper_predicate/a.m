#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if ([self mayUseFace]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

- (IBAction)shortcut:(id)sender {
    if (!self.mayUseFace) return;
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

- (BOOL)mayUseFace {
    return [[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"];
}

@end

@interface CoveredViewController : UIViewController
@end

@implementation CoveredViewController

- (IBAction)punch:(id)sender {
    if ([self hasFaceConsent]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "always true"
    }
}

- (BOOL)hasFaceConsent {
    return YES;
}

@end

@interface PolicyViewController : UIViewController
@end

@implementation PolicyViewController

- (IBAction)punch:(id)sender {
    if ([self canProceed]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: bundled-consent
    }
}

- (BOOL)canProceed {
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"privacy_policy_agreed"]) {
        return YES;
    }
    return NO;
}

@end
