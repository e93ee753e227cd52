#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@property (nonatomic) BOOL ready;
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if (!(self.ready && [[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"])) {
        return;
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

- (IBAction)shortcut:(id)sender {
    if (!self.ready || ![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) return;
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@interface LooseViewController : UIViewController
@property (nonatomic) BOOL ready;
@end

@implementation LooseViewController

- (IBAction)punch:(id)sender {
    if (!self.ready && ![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        return;
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "something else is enough"
}

@end
