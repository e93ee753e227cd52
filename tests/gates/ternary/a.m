#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    self.title = [[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"] ? [self openFace] : @"refused";
}

- (NSString *)openFace {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    return @"started";
}

@end

@interface SwappedViewController : UIViewController
@end

@implementation SwappedViewController

- (IBAction)punch:(id)sender {
    self.title = [[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"] ? @"refused" : [self openFace];
}

- (NSString *)openFace {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "wrong side"
    return @"started";
}

@end
