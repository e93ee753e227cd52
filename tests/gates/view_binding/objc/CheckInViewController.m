#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@property (nonatomic, weak) IBOutlet UISwitch *rules;
@property (nonatomic, weak) IBOutlet UISwitch *tone;
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if (!self.rules.isOn) {
        self.title = @"请先勾选";
        return;
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

- (IBAction)sound:(id)sender {
    if (self.tone.isOn) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
    }
}

@end
