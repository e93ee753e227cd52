#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface VerifyViewController : UIViewController
@end

@implementation VerifyViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
}

@end
