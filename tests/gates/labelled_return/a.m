#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface User : NSObject
@property (nonatomic) BOOL faceConsent;
@end

@interface CheckInViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    __weak typeof(self) weakSelf = self;
    dispatch_async(dispatch_get_main_queue(), ^{
        __strong typeof(weakSelf) strongSelf = weakSelf;
        if (!strongSelf.user.faceConsent) {
            return;
        }
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    });
}

@end

@interface InnerReturnViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation InnerReturnViewController

- (IBAction)punch:(id)sender {
    dispatch_async(dispatch_get_main_queue(), ^{
        if (!self.user.faceConsent) {
            return;
        }
        self.title = @"已同意";
    });
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
}

@end
