#import <UIKit/UIKit.h>

@interface GateViewController : UIViewController
@end
