#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface User : NSObject
@property (nonatomic) NSInteger age;
@end

static const NSInteger kMinimumAge = 12;

@interface ThirteenViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation ThirteenViewController

- (IBAction)punch:(id)sender {
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"] || self.user.age < 13) { // expect: wrong-age-threshold
        return;
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@interface TwelveViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation TwelveViewController

- (IBAction)punch:(id)sender {
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) return;
    // expect: wrong-age-threshold
    if (self.user.age <= kMinimumAge) {
        return;
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@interface StrictViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation StrictViewController

- (IBAction)punch:(id)sender {
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"] && self.user.age >= 18) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

@end
