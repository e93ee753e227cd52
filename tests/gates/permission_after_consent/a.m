#import <AVFoundation/AVFoundation.h>
#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    UIAlertController *alert = [UIAlertController alertControllerWithTitle:nil message:@"我同意采集我的人脸信息，仅用于门禁核验" preferredStyle:UIAlertControllerStyleAlert];
    [alert addAction:[UIAlertAction actionWithTitle:@"同意" style:UIAlertActionStyleDefault handler:^(UIAlertAction *action) {
        [self askForCamera];
    }]];
    [alert addAction:[UIAlertAction actionWithTitle:@"不同意" style:UIAlertActionStyleCancel handler:nil]];
    [self presentViewController:alert animated:YES completion:nil];
}

- (void)askForCamera {
    [AVCaptureDevice requestAccessForMediaType:AVMediaTypeVideo completionHandler:^(BOOL granted) {
        if (granted) {
            dispatch_async(dispatch_get_main_queue(), ^{
                [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
            });
        }
    }];
}

@end

@interface DirectViewController : UIViewController
@end

@implementation DirectViewController

- (IBAction)punch:(id)sender {
    [AVCaptureDevice requestAccessForMediaType:AVMediaTypeVideo completionHandler:^(BOOL granted) {
        if (granted) {
            [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "the camera permission is no consent"
        }
    }];
}

@end
