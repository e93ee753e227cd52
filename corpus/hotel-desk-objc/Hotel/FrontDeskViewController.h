#import <UIKit/UIKit.h>

@interface FrontDeskViewController : UIViewController
@property (nonatomic, copy) NSString *reason;
@end
