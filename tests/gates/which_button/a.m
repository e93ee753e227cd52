#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController <UIAlertViewDelegate>
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    UIAlertView *alert = [[UIAlertView alloc] initWithTitle:nil message:@"是否同意采集您的人脸信息？" delegate:self cancelButtonTitle:@"不同意" otherButtonTitles:@"同意", nil];
    [alert show];
}

- (void)alertView:(UIAlertView *)alertView clickedButtonAtIndex:(NSInteger)buttonIndex {
    if (buttonIndex == 1) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

@end

@interface OtherButtonViewController : UIViewController <UIAlertViewDelegate>
@end

@implementation OtherButtonViewController

- (IBAction)punch:(id)sender {
    UIAlertView *alert = [[UIAlertView alloc] initWithTitle:nil message:@"是否同意采集您的人脸信息？" delegate:self cancelButtonTitle:@"不同意" otherButtonTitles:@"同意", nil];
    [alert show];
}

- (void)alertView:(UIAlertView *)alertView clickedButtonAtIndex:(NSInteger)buttonIndex {
    if (buttonIndex == 0) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "refused or closed"
    }
}

@end

@interface EveryButtonViewController : UIViewController <UIAlertViewDelegate>
@end

@implementation EveryButtonViewController

- (IBAction)punch:(id)sender {
    [[[UIAlertView alloc] initWithTitle:nil message:@"是否同意采集您的人脸信息？" delegate:self cancelButtonTitle:@"不同意" otherButtonTitles:@"同意", nil] show];
}

- (void)alertView:(UIAlertView *)alertView didDismissWithButtonIndex:(NSInteger)buttonIndex {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
}

@end
