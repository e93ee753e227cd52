#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        [self show:@"请先同意人脸信息处理规则"];
        return;
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@interface ForgetfulViewController : UIViewController
@end

@implementation ForgetfulViewController

- (IBAction)punch:(id)sender {
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        [self show:@"请先同意人脸信息处理规则"];
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "a refusal does not turn back"
}

@end
