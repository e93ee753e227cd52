#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    [self requireConsent];
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

- (void)requireConsent {
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        @throw [NSException exceptionWithName:@"consent" reason:@"missing" userInfo:nil];
    }
}

@end

@interface SwallowedViewController : UIViewController
@end

@implementation SwallowedViewController

- (IBAction)punch:(id)sender {
    @try {
        if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
            @throw [NSException exceptionWithName:@"consent" reason:@"missing" userInfo:nil];
        }
    } @catch (NSException *exception) {
        self.title = @"未授权";
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "is caught"
}

@end

@interface StrictViewController : UIViewController
@end

@implementation StrictViewController

- (IBAction)punch:(id)sender {
    NSAssert([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"], @"no consent");
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end
