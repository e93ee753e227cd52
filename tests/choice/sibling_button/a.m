#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface SoleViewController : UIViewController
@property (nonatomic, strong) UIButton *face;
@property (nonatomic, strong) UIButton *help;
@end

@implementation SoleViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    self.title = @"登录验证";
    [self.face setTitle:@"刷脸登录" forState:UIControlStateNormal];
    [self.help setTitle:@"联系客服" forState:UIControlStateNormal];
    [self.face addTarget:self action:@selector(verify) forControlEvents:UIControlEventTouchUpInside];
    [self.help addTarget:self action:@selector(open) forControlEvents:UIControlEventTouchUpInside];
}

- (void)verify {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: sole-verification
}

- (void)open {
    self.title = @"客服";
}

@end

@interface OfferedViewController : UIViewController
@property (nonatomic, strong) UIButton *face;
@property (nonatomic, strong) UIButton *sms;
@end

@implementation OfferedViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    self.title = @"登录验证";
    [self.face setTitle:@"刷脸登录" forState:UIControlStateNormal];
    [self.sms setTitle:@"短信验证码登录" forState:UIControlStateNormal];
    [self.face addTarget:self action:@selector(verify) forControlEvents:UIControlEventTouchUpInside];
    [self.sms addTarget:self action:@selector(code) forControlEvents:UIControlEventTouchUpInside];
}

- (void)verify {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

- (void)code {
    self.title = @"短信";
}

@end
