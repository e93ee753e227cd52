#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@property (nonatomic, copy) NSString *orderNo;
@property (nonatomic, assign) NSInteger guestAge;
@end
