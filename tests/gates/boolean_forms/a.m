#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface User : NSObject
@property (nonatomic) BOOL faceConsent;
@property (nonatomic) BOOL busy;
@property (nonatomic, copy) NSString *faceConsentToken;
@end

@interface CheckInViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation CheckInViewController

- (IBAction)boxed:(id)sender {
    if (self.user.faceConsent == YES) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

- (IBAction)number:(id)sender {
    if ([[[NSUserDefaults standardUserDefaults] objectForKey:@"face_consent"] boolValue]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

- (IBAction)text:(id)sender {
    if ([[[NSUserDefaults standardUserDefaults] stringForKey:@"face_consent"] isEqualToString:@"1"]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

- (IBAction)token:(id)sender {
    if (self.user.faceConsentToken.length == 0) {
        return;
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

- (IBAction)negated:(id)sender {
    BOOL refused = !self.user.faceConsent;
    if (refused) return;
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

- (IBAction)elseIf:(id)sender {
    if (self.user.busy) {
        self.title = @"请稍候";
    } else if (!self.user.faceConsent) {
        self.title = @"请先同意";
    } else {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

@end

@interface ElseIfViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation ElseIfViewController

- (IBAction)elseIf:(id)sender {
    if (self.user.busy) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "another branch only"
    } else if (!self.user.faceConsent) {
        self.title = @"请先同意";
    }
}

@end
