#import <UIKit/UIKit.h>

@interface StepController : UIViewController
- (void)begin;
@end
