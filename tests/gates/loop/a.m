#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface Notice : NSObject
@property (nonatomic) BOOL faceConsent;
@end

@interface CheckInViewController : UIViewController
@property (nonatomic, copy) NSArray<Notice *> *notices;
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    for (Notice *notice in self.notices) {
        if (!notice.faceConsent) {
            return;
        }
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "another branch only"
}

@end

@interface WaitingViewController : UIViewController
@end

@implementation WaitingViewController

- (IBAction)punch:(id)sender {
    while (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        [self showRules];
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

- (void)showRules {
    self.title = @"请阅读人脸信息处理规则";
}

@end

@interface ContinueViewController : UIViewController
@property (nonatomic, copy) NSArray<Notice *> *notices;
@end

@implementation ContinueViewController

- (IBAction)punch:(id)sender {
    for (Notice *notice in self.notices) {
        if (!notice.faceConsent) {
            continue;
        }
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

@end
