#import <UIKit/UIKit.h>

@interface Resident : NSObject
@property (nonatomic, copy) NSString *room;
@property (nonatomic, strong) NSData *feature;
@end

@interface ResidentStore : NSObject
+ (instancetype)shared;
- (NSArray<Resident *> *)residents;
- (void)keepLastPicture:(UIImage *)picture;
@end
