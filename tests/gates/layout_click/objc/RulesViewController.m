#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface RulesViewController : UIViewController
@end

@implementation RulesViewController

- (IBAction)accept:(id)sender {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

- (IBAction)skip:(UIButton *)sender {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
}

@end
