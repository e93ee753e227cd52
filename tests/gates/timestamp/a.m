#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface User : NSObject
@property (nonatomic, strong) NSDate *faceConsentAt;
@end

@interface CheckInViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if (self.user.faceConsentAt) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

- (IBAction)compared:(id)sender {
    if (self.user.faceConsentAt != nil) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

- (IBAction)shortcut:(id)sender {
    if ([[NSUserDefaults standardUserDefaults] integerForKey:@"face_consent_at"] > 0) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

@end

@interface MissingStampViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation MissingStampViewController

- (IBAction)punch:(id)sender {
    if (!self.user.faceConsentAt) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "wrong side"
    }
}

@end
