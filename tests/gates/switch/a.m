#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

typedef NS_ENUM(NSInteger, FaceConsent) {
    FaceConsentNotAsked,
    FaceConsentGranted,
    FaceConsentDenied
};

@protocol ConsentStore <NSObject>
- (FaceConsent)faceConsent;
@end

@interface CheckInViewController : UIViewController
@property (nonatomic, strong) id<ConsentStore> store;
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    switch ([self.store faceConsent]) {
        case FaceConsentGranted:
            [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
            break;
        case FaceConsentDenied:
            self.title = @"您已拒绝";
            break;
        default:
            [self dismissViewControllerAnimated:YES completion:nil];
            break;
    }
}

@end

@interface TwoAnswersViewController : UIViewController
@property (nonatomic, strong) id<ConsentStore> store;
@end

@implementation TwoAnswersViewController

- (IBAction)punch:(id)sender {
    switch ([self.store faceConsent]) {
        case FaceConsentGranted:
        case FaceConsentNotAsked:
            [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "something else is enough"
            break;
        case FaceConsentDenied:
            self.title = @"您已拒绝";
            break;
    }
}

@end

@interface DefaultViewController : UIViewController
@property (nonatomic, strong) id<ConsentStore> store;
@end

@implementation DefaultViewController

- (IBAction)punch:(id)sender {
    switch ([self.store faceConsent]) {
        case FaceConsentGranted:
            [self dismissViewControllerAnimated:YES completion:nil];
            break;
        default:
            [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "wrong side"
            break;
    }
}

@end
