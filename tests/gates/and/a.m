#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@property (nonatomic) BOOL ready;
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if (self.ready && [[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

- (IBAction)shortcut:(id)sender {
    BOOL started = [[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"] && [self open];
    self.title = started ? @"识别中" : @"未授权";
}

- (BOOL)open {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    return YES;
}

@end
