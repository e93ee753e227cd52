#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

typedef NS_ENUM(NSInteger, AgeGroup) { AgeGroupChild, AgeGroupAdult };

@interface User : NSObject
@property (nonatomic) BOOL isMinor;
@property (nonatomic) AgeGroup group;
@end

@interface CheckInViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"] && !self.user.isMinor) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

- (IBAction)group:(id)sender {
    if (self.user.group == AgeGroupChild) return;
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

@end

@interface NoAgeViewController : UIViewController
@end

@implementation NoAgeViewController

- (IBAction)punch:(id)sender {
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-age-gate
    }
}

@end
