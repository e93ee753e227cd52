#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@property (nonatomic) BOOL allowed;
@end

@implementation CheckInViewController

- (void)viewWillAppear:(BOOL)animated {
    [super viewWillAppear:animated];
    self.allowed = [[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"];
}

- (IBAction)punch:(id)sender {
    BOOL ok = [[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"];
    self.title = @"打卡";
    if (ok) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

- (IBAction)shortcut:(id)sender {
    if (_allowed) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

@end

@interface OverwrittenViewController : UIViewController
@end

@implementation OverwrittenViewController

- (IBAction)punch:(id)sender {
    BOOL ok = [[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"];
    ok = YES;
    if (ok) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "without the person's act"
    }
}

@end
