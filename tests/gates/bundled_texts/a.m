#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface PolicyViewController : UIViewController <UIAlertViewDelegate>
@end

@implementation PolicyViewController

- (IBAction)punch:(id)sender {
    UIAlertView *alert = [[UIAlertView alloc] initWithTitle:@"隐私政策" message:@"请阅读并同意《用户协议》和《隐私政策》" delegate:self cancelButtonTitle:@"不同意" otherButtonTitles:@"同意", nil];
    [alert show];
}

- (void)alertView:(UIAlertView *)alertView clickedButtonAtIndex:(NSInteger)buttonIndex {
    if (buttonIndex != alertView.cancelButtonIndex) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: bundled-consent
    }
}

@end

@interface UpdateViewController : UIViewController
@end

@implementation UpdateViewController

- (IBAction)punch:(id)sender {
    UIAlertController *alert = [UIAlertController alertControllerWithTitle:nil message:@"发现新版本，是否立即更新？" preferredStyle:UIAlertControllerStyleAlert];
    [alert addAction:[UIAlertAction actionWithTitle:@"确定" style:UIAlertActionStyleDefault handler:^(UIAlertAction * _Nonnull action) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
    }]];
    [alert addAction:[UIAlertAction actionWithTitle:@"取消" style:UIAlertActionStyleCancel handler:nil]];
    [self presentViewController:alert animated:YES completion:nil];
}

@end
