#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        dispatch_after(dispatch_time(DISPATCH_TIME_NOW, NSEC_PER_SEC), dispatch_get_main_queue(), ^{
            [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
        });
    }
}

- (IBAction)later:(id)sender {
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) return;
    [self performSelector:@selector(open) withObject:nil afterDelay:0.3];
}

- (void)open {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

- (IBAction)timed:(id)sender {
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) return;
    [NSTimer scheduledTimerWithTimeInterval:1 target:self selector:@selector(tick:) userInfo:nil repeats:NO];
}

- (void)tick:(NSTimer *)timer {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@interface DelayedViewController : UIViewController
@end

@implementation DelayedViewController

- (IBAction)punch:(id)sender {
    dispatch_async(dispatch_get_main_queue(), ^{
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
    });
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) return;
    self.title = @"打卡";
}

@end
