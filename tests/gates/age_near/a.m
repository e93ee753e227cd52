#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface User : NSObject
@property (nonatomic) NSInteger age;
@property (nonatomic) BOOL isMember;
@end

@interface CommentedViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation CommentedViewController

- (IBAction)punch:(id)sender {
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) return;
    // if (self.user.age < 14) return;
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-age-gate "commented out"
}

@end

@interface AfterViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation AfterViewController

- (IBAction)punch:(id)sender {
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) return;
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-age-gate "事后才核实"
    if (self.user.age < 14) return;
    self.title = @"打卡成功";
}

@end

@interface EitherViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation EitherViewController

- (IBAction)punch:(id)sender {
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) return;
    if (self.user.isMember || self.user.age >= 14) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-age-gate "something else is enough"
    }
}

@end
