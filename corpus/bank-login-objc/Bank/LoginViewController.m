#import "LoginViewController.h"
#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>

@interface LoginViewController ()
@property (nonatomic, strong) UIButton *faceButton;
@property (nonatomic, strong) UILabel *hintLabel;
@end

@implementation LoginViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    self.title = @"登录";
    self.hintLabel.text = @"欢迎使用手机银行";
    [self.faceButton setTitle:@"刷脸登录" forState:UIControlStateNormal];
    [self.faceButton addTarget:self action:@selector(login) forControlEvents:UIControlEventTouchUpInside];
    [self.view addSubview:self.hintLabel];
    [self.view addSubview:self.faceButton];
}

- (void)login {
    UIAlertController *alert = [UIAlertController alertControllerWithTitle:@"服务协议" message:@"请阅读并同意《用户协议》和《隐私政策》" preferredStyle:UIAlertControllerStyleAlert];
    [alert addAction:[UIAlertAction actionWithTitle:@"同意" style:UIAlertActionStyleDefault handler:^(UIAlertAction *action) {
        [self verify];
    }]];
    [alert addAction:[UIAlertAction actionWithTitle:@"不同意" style:UIAlertActionStyleCancel handler:nil]];
    [self presentViewController:alert animated:YES completion:nil];
}

- (void)verify {
    // expect: bundled-consent
    // expect: cloud-face-sdk
    // expect: missing-age-gate
    // expect: sole-verification
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end
