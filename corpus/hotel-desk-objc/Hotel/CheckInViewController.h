#import <UIKit/UIKit.h>

@interface CheckInViewController : UIViewController
@property (nonatomic, copy) NSString *orderNo;
@end
