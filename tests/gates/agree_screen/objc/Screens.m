#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface ConsentViewController : UIViewController
@end

@implementation ConsentViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    self.title = @"考勤";
}

- (IBAction)agree:(id)sender {
    [self performSegueWithIdentifier:@"toFace" sender:self];
}

@end

@interface FaceViewController : UIViewController
@end

@implementation FaceViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@interface SkippedViewController : UIViewController
@end

@implementation SkippedViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
}

@end
