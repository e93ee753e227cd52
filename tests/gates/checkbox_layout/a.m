#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@property (nonatomic, strong) UISwitch *rules;
@property (nonatomic, strong) UIButton *start;
@end

@implementation CheckInViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    self.rules = [[UISwitch alloc] init];
    UILabel *label = [[UILabel alloc] init];
    label.text = @"我同意处理我的人脸信息";
    UIStackView *row = [[UIStackView alloc] initWithArrangedSubviews:@[self.rules, label]];
    [self.view addSubview:row];
    [self.start addTarget:self action:@selector(punch) forControlEvents:UIControlEventTouchUpInside];
}

- (void)punch {
    if (!self.rules.isOn) {
        self.title = @"请先勾选";
        return;
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@interface SoundViewController : UIViewController
@property (nonatomic, strong) UISwitch *sound;
@property (nonatomic, strong) UIButton *start;
@end

@implementation SoundViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    self.sound = [[UISwitch alloc] init];
    UILabel *label = [[UILabel alloc] init];
    label.text = @"开启提示音";
    UIStackView *row = [[UIStackView alloc] initWithArrangedSubviews:@[self.sound, label]];
    [self.view addSubview:row];
    [self.start addTarget:self action:@selector(punch) forControlEvents:UIControlEventTouchUpInside];
}

- (void)punch {
    if (self.sound.on) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
    }
}

@end
