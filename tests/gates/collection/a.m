#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface User : NSObject
@property (nonatomic, copy) NSSet<NSString *> *grantedConsents;
@property (nonatomic, copy) NSDictionary<NSString *, NSNumber *> *consents;
@end

@interface CheckInViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if ([self.user.grantedConsents containsObject:@"face"]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

- (IBAction)shortcut:(id)sender {
    if (![self.user.consents[@"face_recognition"] boolValue]) {
        return;
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@interface OtherPurposeViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation OtherPurposeViewController

- (IBAction)punch:(id)sender {
    if ([self.user.grantedConsents containsObject:@"marketing"]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
    }
}

@end
