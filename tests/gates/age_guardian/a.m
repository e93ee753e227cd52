#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface User : NSObject
@property (nonatomic) NSInteger age;
@end

@interface CheckInViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) return;
    if (self.user.age < 14 && ![[NSUserDefaults standardUserDefaults] boolForKey:@"guardian_consent"]) return;
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@interface LeakyViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation LeakyViewController

- (IBAction)punch:(id)sender {
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) return;
    if (self.user.age < 14) {
        self.title = @"儿童模式";
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: minor-without-guardian
    } else {
        self.title = @"普通模式";
    }
}

@end
