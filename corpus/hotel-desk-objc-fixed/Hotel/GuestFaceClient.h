#import <UIKit/UIKit.h>

NS_ASSUME_NONNULL_BEGIN

@interface GuestFaceClient : NSObject
- (void)verifyPicture:(UIImage *)picture order:(NSString *)orderNo completion:(void (^)(BOOL passed))completion;
@end

NS_ASSUME_NONNULL_END
