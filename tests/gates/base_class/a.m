#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface ConsentedViewController : UIViewController
@end

@implementation ConsentedViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        [self onAllowed];
    } else {
        [self dismissViewControllerAnimated:YES completion:nil];
    }
}

- (void)onAllowed {
}

@end

@interface CheckInViewController : ConsentedViewController
@end

@implementation CheckInViewController

- (void)onAllowed {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@interface PlainViewController : UIViewController
@end

@implementation PlainViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    [self begin];
}

- (void)begin {
}

@end

@interface GateViewController : PlainViewController
@end

@implementation GateViewController

- (void)begin {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
}

@end
