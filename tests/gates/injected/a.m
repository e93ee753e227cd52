#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@protocol ConsentRepository <NSObject>
- (BOOL)mayProceed;
@end

@interface StoredConsentRepository : NSObject <ConsentRepository>
@end

@implementation StoredConsentRepository

- (BOOL)mayProceed {
    return [[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"];
}

@end

@protocol AccountRepository <NSObject>
- (BOOL)mayProceed;
@end

@interface StoredAccountRepository : NSObject <AccountRepository>
@end

@implementation StoredAccountRepository

- (BOOL)mayProceed {
    return [[NSUserDefaults standardUserDefaults] boolForKey:@"logged_in"];
}

@end

@interface CheckInViewController : UIViewController
@property (nonatomic, strong) id<ConsentRepository> repository;
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if ([self.repository mayProceed]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

@end

@interface OpenViewController : UIViewController
@property (nonatomic, strong) id<AccountRepository> repository;
@end

@implementation OpenViewController

- (IBAction)punch:(id)sender {
    if ([self.repository mayProceed]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
    }
}

@end
