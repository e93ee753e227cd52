#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@property (nonatomic) BOOL ready;
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if (self.ready || [[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "something else is enough"
    }
}

@end
