#import <UIKit/UIKit.h>

@interface Resident : NSObject
@property (nonatomic, copy) NSString *room;
@property (nonatomic, assign) NSInteger age;
@property (nonatomic, strong) NSData *feature;
@end

@interface ResidentStore : NSObject
+ (instancetype)shared;
- (NSArray<Resident *> *)residents;
@end
