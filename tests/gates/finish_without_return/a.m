#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        [self.navigationController popViewControllerAnimated:YES];
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "a refusal does not turn back"
}

@end

@interface ClickViewController : UIViewController
@property (nonatomic, strong) UIButton *punch;
@end

@implementation ClickViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        [self.navigationController popViewControllerAnimated:YES];
        return;
    }
    [self.punch addTarget:self action:@selector(open) forControlEvents:UIControlEventTouchUpInside];
}

- (void)open {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end
