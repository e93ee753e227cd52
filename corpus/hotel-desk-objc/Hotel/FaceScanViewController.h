#import <UIKit/UIKit.h>

@protocol FaceScanDelegate <NSObject>
- (void)faceScanDidCapture:(UIImage *)picture;
@end

@interface FaceScanViewController : UIViewController
@property (nonatomic, weak) id<FaceScanDelegate> delegate;
@end
