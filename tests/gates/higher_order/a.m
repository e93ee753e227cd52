#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    [self withConsent:^{
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }];
}

- (void)withConsent:(void (^)(void))action {
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        action();
    }
}

@end

@interface TimedViewController : UIViewController
@end

@implementation TimedViewController

- (IBAction)punch:(id)sender {
    [self timed:^{
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
    }];
}

- (void)timed:(void (^)(void))action {
    NSDate *start = [NSDate date];
    action();
    self.title = [NSString stringWithFormat:@"took %f", [[NSDate date] timeIntervalSinceDate:start]];
}

@end
