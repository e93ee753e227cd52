#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    UIAlertController *alert = [UIAlertController alertControllerWithTitle:@"人脸识别服务协议" message:@"我们将采集您的人脸图像用于考勤核验，是否同意？" preferredStyle:UIAlertControllerStyleAlert];
    UIAlertAction *agree = [UIAlertAction actionWithTitle:@"同意" style:UIAlertActionStyleDefault handler:^(UIAlertAction *action) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }];
    UIAlertAction *refuse = [UIAlertAction actionWithTitle:@"不同意" style:UIAlertActionStyleCancel handler:^(UIAlertAction *action) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
    }];
    [alert addAction:agree];
    [alert addAction:refuse];
    [self presentViewController:alert animated:YES completion:nil];
}

@end
