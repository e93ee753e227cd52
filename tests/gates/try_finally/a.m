#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    @try {
        if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
            return;
        }
    } @finally {
        self.title = @"打卡";
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@interface FinallyViewController : UIViewController
@end

@implementation FinallyViewController

- (IBAction)punch:(id)sender {
    @try {
        if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
            return;
        }
        self.title = @"打卡";
    } @finally {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "a refusal does not turn back"
    }
}

@end
