#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

static const BOOL kTrial = NO;

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)off:(id)sender {
    if (kTrial) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

- (IBAction)turn:(id)sender {
    if (!kTrial) {
        return;
    }
    [self start];
}

- (void)start {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@interface SwitchedOnViewController : UIViewController
@end

@implementation SwitchedOnViewController

- (IBAction)on:(id)sender {
    if (!kTrial) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
    }
}

@end
