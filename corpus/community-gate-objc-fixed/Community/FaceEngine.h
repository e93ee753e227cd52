#import <UIKit/UIKit.h>

@interface FaceEngine : NSObject
- (BOOL)start;
- (NSString *)roomForPicture:(UIImage *)picture;
@end
