#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

@end

@interface BackDoorViewController : UIViewController
@property (nonatomic, assign) BOOL networkUp;
@end

@implementation BackDoorViewController

- (IBAction)punch:(id)sender {
    if (self.networkUp) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
    }
}

@end
