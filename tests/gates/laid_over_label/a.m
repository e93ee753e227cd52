#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface AskController : UIViewController
@property (nonatomic, strong) UILabel *noteLabel;
@property (nonatomic, strong) UIButton *agreeButton;
@property (nonatomic, strong) UILabel *agreeLabel;
@end

@implementation AskController

- (void)viewDidLoad {
    [super viewDidLoad];
    NSAttributedString *note = [[NSAttributedString alloc] initWithString:@"是否同意《人脸信息处理规则》"];
    self.noteLabel = [[UILabel alloc] init];
    [self.noteLabel setAttributedText:note];
    self.agreeButton = [[UIButton alloc] initWithFrame:CGRectMake(160, 140, 160, 36)];
    [self.agreeButton addTarget:self action:@selector(agreed:) forControlEvents:UIControlEventTouchUpInside];
    self.agreeLabel = [[UILabel alloc] init];
    self.agreeLabel.text = @"同意";
    [self.view addSubview:self.noteLabel];
    [self.view addSubview:self.agreeButton];
    [self.view addSubview:self.agreeLabel];
}

- (void)agreed:(UIButton *)sender {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@interface StartController : UIViewController
@property (nonatomic, strong) UILabel *noteLabel;
@property (nonatomic, strong) UIButton *startButton;
@property (nonatomic, strong) UILabel *startLabel;
@end

@implementation StartController

- (void)viewDidLoad {
    [super viewDidLoad];
    self.noteLabel = [[UILabel alloc] init];
    self.noteLabel.text = @"请将人脸放入框内";
    self.startButton = [[UIButton alloc] initWithFrame:CGRectMake(160, 140, 160, 36)];
    [self.startButton addTarget:self action:@selector(started:) forControlEvents:UIControlEventTouchUpInside];
    self.startLabel = [[UILabel alloc] init];
    self.startLabel.text = @"开始";
    [self.view addSubview:self.noteLabel];
    [self.view addSubview:self.startButton];
    [self.view addSubview:self.startLabel];
}

- (void)started:(UIButton *)sender {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
}

@end
