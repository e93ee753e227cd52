#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    [[NSNotificationCenter defaultCenter] addObserver:self selector:@selector(accepted:) name:@"RulesAccepted" object:nil];
}

- (void)accepted:(NSNotification *)note {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

- (IBAction)punch:(id)sender {
    UIAlertController *alert = [UIAlertController alertControllerWithTitle:@"人脸信息处理规则" message:@"我们将采集您的人脸图像用于考勤，是否同意？" preferredStyle:UIAlertControllerStyleAlert];
    [alert addAction:[UIAlertAction actionWithTitle:@"同意" style:UIAlertActionStyleDefault handler:^(UIAlertAction *action) {
        [[NSNotificationCenter defaultCenter] postNotificationName:@"RulesAccepted" object:nil];
    }]];
    [alert addAction:[UIAlertAction actionWithTitle:@"不同意" style:UIAlertActionStyleCancel handler:nil]];
    [self presentViewController:alert animated:YES completion:nil];
}

@end

@interface ScreenOnViewController : UIViewController
@end

@implementation ScreenOnViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    [[NSNotificationCenter defaultCenter] addObserver:self selector:@selector(screenOn:) name:@"ScreenOn" object:nil];
}

- (void)viewWillAppear:(BOOL)animated {
    [super viewWillAppear:animated];
    [[NSNotificationCenter defaultCenter] postNotificationName:@"ScreenOn" object:nil];
}

- (void)screenOn:(NSNotification *)note {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
}

@end
