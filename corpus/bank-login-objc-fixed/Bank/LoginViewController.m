#import "LoginViewController.h"
#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>

@interface Customer : NSObject
@property (nonatomic) NSInteger age;
@end

@interface LoginViewController ()
@property (nonatomic, strong) Customer *customer;
@property (nonatomic, strong) UIButton *faceButton;
@property (nonatomic, strong) UIButton *passwordButton;
@property (nonatomic, strong) UILabel *hintLabel;
@end

@implementation LoginViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    self.title = @"登录";
    self.hintLabel.text = @"请选择登录方式";
    self.hintLabel.accessibilityLabel = @"请选择登录方式";
    [self.faceButton setTitle:@"刷脸登录" forState:UIControlStateNormal];
    [self.passwordButton setTitle:@"密码登录" forState:UIControlStateNormal];
    [self.faceButton addTarget:self action:@selector(login) forControlEvents:UIControlEventTouchUpInside];
    [self.passwordButton addTarget:self action:@selector(usePassword) forControlEvents:UIControlEventTouchUpInside];
    [self.view addSubview:self.hintLabel];
    [self.view addSubview:self.faceButton];
    [self.view addSubview:self.passwordButton];
}

- (void)usePassword {
    self.hintLabel.text = @"请输入密码";
}

- (void)login {
    if (self.customer.age < 14) {
        self.hintLabel.text = @"未满十四周岁，请使用密码登录";
        return;
    }
    UIAlertController *alert = [UIAlertController alertControllerWithTitle:@"人脸信息处理规则" message:@"处理者为示例银行股份有限公司（电话 95500）。我单独同意采集我的人脸信息，并上传至云端服务商，用于登录时核验身份，处理方式为活体检测与比对。保存期限为核验完成后立即删除。处理的必要性在于防止冒名登录，对您个人权益的影响限于身份核验。您可以在“我的—隐私”中撤回同意、查阅或删除。" preferredStyle:UIAlertControllerStyleAlert];
    [alert addAction:[UIAlertAction actionWithTitle:@"同意" style:UIAlertActionStyleDefault handler:^(UIAlertAction *action) {
        [self verify];
    }]];
    [alert addAction:[UIAlertAction actionWithTitle:@"不同意" style:UIAlertActionStyleCancel handler:nil]];
    [self presentViewController:alert animated:YES completion:nil];
}

- (void)verify {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end
