#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@property (nonatomic) BOOL firstTime;
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if (self.firstTime) {
        if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
            return;
        }
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "another branch only"
}

@end

@interface BothWaysViewController : UIViewController
@property (nonatomic) BOOL firstTime;
@end

@implementation BothWaysViewController

- (IBAction)punch:(id)sender {
    if (_firstTime) {
        if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) return;
    } else {
        if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
            [self.navigationController popViewControllerAnimated:YES];
            return;
        }
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end
