#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@interface User : NSObject
@property (nonatomic, strong) NSDate *birthDate;
@end

@interface CheckInViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation CheckInViewController

- (IBAction)punch:(id)sender {
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) return;
    NSDateComponents *age = [[NSCalendar currentCalendar] components:NSCalendarUnitYear fromDate:self.user.birthDate toDate:[NSDate date] options:0];
    if (age.year < 14) {
        return;
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@interface ThirteenViewController : UIViewController
@property (nonatomic, strong) User *user;
@end

@implementation ThirteenViewController

- (IBAction)punch:(id)sender {
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) return;
    NSDateComponents *age = [[NSCalendar currentCalendar] components:NSCalendarUnitYear fromDate:self.user.birthDate toDate:[NSDate date] options:0];
    if (age.year < 13) { // expect: wrong-age-threshold
        return;
    }
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end
