#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface ConsentPrompt : NSObject
+ (void)askFrom:(UIViewController *)host text:(NSString *)text done:(void (^)(BOOL granted))done;
@end

@implementation ConsentPrompt

+ (void)askFrom:(UIViewController *)host text:(NSString *)text done:(void (^)(BOOL granted))done {
    UIAlertController *alert = [UIAlertController alertControllerWithTitle:nil message:text preferredStyle:UIAlertControllerStyleAlert];
    [alert addAction:[UIAlertAction actionWithTitle:@"同意" style:UIAlertActionStyleDefault handler:^(UIAlertAction *action) {
        done(YES);
    }]];
    [alert addAction:[UIAlertAction actionWithTitle:@"不同意" style:UIAlertActionStyleCancel handler:^(UIAlertAction *action) {
        done(NO);
    }]];
    [host presentViewController:alert animated:YES completion:nil];
}

@end

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    [ConsentPrompt askFrom:self text:@"我同意采集我的人脸信息用于考勤" done:^(BOOL granted) {
        if (granted) {
            [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
        }
    }];
}

@end

@interface CarelessViewController : UIViewController
@end

@implementation CarelessViewController

- (IBAction)punch:(id)sender {
    [ConsentPrompt askFrom:self text:@"我同意采集我的人脸信息用于考勤" done:^(BOOL granted) {
        self.title = granted ? @"已同意" : @"未同意";
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "a refusal does not turn back"
    }];
}

@end
