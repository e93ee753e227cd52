#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface FaceRulesViewController : UIViewController
@property (nonatomic, copy) void (^onYes)(void);
@property (nonatomic, copy) void (^onNo)(void);
@property (nonatomic, strong) UIButton *agree;
@property (nonatomic, strong) UIButton *refuse;
@end

@implementation FaceRulesViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    UILabel *words = [[UILabel alloc] init];
    words.text = @"我们将采集您的人脸图像，仅用于考勤核验。";
    [self.view addSubview:words];
    [self.agree setTitle:@"同意" forState:UIControlStateNormal];
    [self.refuse setTitle:@"不同意" forState:UIControlStateNormal];
    [self.agree addTarget:self action:@selector(yes) forControlEvents:UIControlEventTouchUpInside];
    [self.refuse addTarget:self action:@selector(no) forControlEvents:UIControlEventTouchUpInside];
}

- (void)yes {
    [self dismissViewControllerAnimated:YES completion:nil];
    if (self.onYes) {
        self.onYes();
    }
}

- (void)no {
    [self dismissViewControllerAnimated:YES completion:nil];
    if (self.onNo) {
        self.onNo();
    }
}

@end

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    FaceRulesViewController *dialog = [[FaceRulesViewController alloc] init];
    dialog.onYes = ^{
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    };
    [self presentViewController:dialog animated:YES completion:nil];
}

@end

@interface SwappedViewController : UIViewController
@end

@implementation SwappedViewController

- (IBAction)punch:(id)sender {
    FaceRulesViewController *dialog = [[FaceRulesViewController alloc] init];
    dialog.onNo = ^{
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "refused or closed"
    };
    [self presentViewController:dialog animated:YES completion:nil];
}

@end
