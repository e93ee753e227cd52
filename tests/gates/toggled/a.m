#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@property (nonatomic, strong) UIButton *tick;
@property (nonatomic, strong) UIButton *start;
@property (nonatomic) BOOL ticked;
@end

@implementation CheckInViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    self.tick = [UIButton buttonWithType:UIButtonTypeCustom];
    [self.tick setTitle:@"我同意采集我的人脸信息" forState:UIControlStateNormal];
    [self.tick addTarget:self action:@selector(tapped:) forControlEvents:UIControlEventTouchUpInside];
    self.start = [UIButton buttonWithType:UIButtonTypeSystem];
    [self.start addTarget:self action:@selector(begin) forControlEvents:UIControlEventTouchUpInside];
}

- (void)tapped:(UIButton *)sender {
    self.ticked = !self.ticked;
    sender.selected = self.ticked;
}

- (void)begin {
    if (self.ticked) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

@end

@interface DarkModeViewController : UIViewController
@property (nonatomic, strong) UIButton *moon;
@property (nonatomic, strong) UIButton *start;
@property (nonatomic) BOOL dark;
@end

@implementation DarkModeViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    [self.moon setTitle:@"深色模式" forState:UIControlStateNormal];
    [self.moon addTarget:self action:@selector(tapped:) forControlEvents:UIControlEventTouchUpInside];
    [self.start addTarget:self action:@selector(begin) forControlEvents:UIControlEventTouchUpInside];
}

- (void)tapped:(UIButton *)sender {
    self.dark = !self.dark;
}

- (void)begin {
    if (self.dark) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
    }
}

@end
