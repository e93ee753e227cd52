#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

typedef NS_ENUM(NSUInteger, ConsentState) {
    ConsentStatePending,
    ConsentStateGranted,
    ConsentStateDenied,
};

@interface User : NSObject
@property (nonatomic, assign) ConsentState faceConsent;
@property (nonatomic, copy) NSString *faceConsentText;
@end

@interface CheckInViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if (self.user.faceConsent == ConsentStateGranted) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

- (IBAction)shortcut:(id)sender {
    if (self.user.faceConsent != ConsentStateGranted) {
        return;
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

- (IBAction)text:(id)sender {
    if ([self.user.faceConsentText isEqualToString:@"granted"]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

@end

@interface NotRefusedViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation NotRefusedViewController

- (IBAction)punch:(id)sender {
    if (self.user.faceConsent != ConsentStateDenied) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "not to have refused"
    }
}

@end

@interface PendingViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation PendingViewController

- (IBAction)punch:(id)sender {
    if (self.user.faceConsent == ConsentStatePending) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "wrong side"
    }
}

@end
