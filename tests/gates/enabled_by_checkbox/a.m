#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@property (nonatomic, strong) UISwitch *box;
@property (nonatomic, strong) UIButton *start;
@end

@implementation CheckInViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    UILabel *label = [UILabel new];
    label.text = @"我同意采集我的人脸信息";
    [self.view addSubview:[[UIStackView alloc] initWithArrangedSubviews:@[self.box, label]]];
    self.start.enabled = NO;
    [self.box addTarget:self action:@selector(changed:) forControlEvents:UIControlEventValueChanged];
    [self.start addTarget:self action:@selector(open) forControlEvents:UIControlEventTouchUpInside];
}

- (void)changed:(UISwitch *)sender {
    self.start.enabled = sender.isOn;
}

- (void)open {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@interface LooseViewController : UIViewController
@property (nonatomic, strong) UISwitch *box;
@property (nonatomic, strong) UIButton *start;
@end

@implementation LooseViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    UILabel *label = [UILabel new];
    label.text = @"我同意采集我的人脸信息";
    [self.view addSubview:[[UIStackView alloc] initWithArrangedSubviews:@[self.box, label]]];
    [self.box addTarget:self action:@selector(changed:) forControlEvents:UIControlEventValueChanged];
    [self.start addTarget:self action:@selector(open) forControlEvents:UIControlEventTouchUpInside];
}

- (void)changed:(UISwitch *)sender {
    self.start.alpha = sender.isOn ? 1 : 0.5;
}

- (void)open {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
}

@end
