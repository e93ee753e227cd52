#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface FaceConsent : NSObject
@property (nonatomic, copy) NSString *grantedAt;
@end

@protocol ConsentDao <NSObject>
- (nullable FaceConsent *)findFaceConsent:(NSString *)userId;
@end

@interface CheckInViewController : UIViewController
@property (nonatomic, strong) id<ConsentDao> consents;
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    FaceConsent *consent = [self.consents findFaceConsent:@"u1"];
    if (!consent) {
        return;
    }
    self.title = consent.grantedAt;
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

- (IBAction)compared:(id)sender {
    FaceConsent *consent = [self.consents findFaceConsent:@"u1"];
    if (consent == nil) return;
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@interface IgnoredViewController : UIViewController
@property (nonatomic, strong) id<ConsentDao> consents;
@end

@implementation IgnoredViewController

- (IBAction)punch:(id)sender {
    FaceConsent *consent = [self.consents findFaceConsent:@"u1"];
    self.title = consent.grantedAt ?: @"";
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "read and decides nothing"
}

@end
