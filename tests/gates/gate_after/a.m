#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "only afterwards"
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        return;
    }
    self.title = @"打卡成功";
}

@end
