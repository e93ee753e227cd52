#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    BOOL agreed = [[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"];
    NSLog(@"consent=%d", agreed);
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "read and decides nothing"
}

@end
