#import "ResidentStore.h"

@implementation Resident
@end

@implementation ResidentStore

+ (instancetype)shared {
    static ResidentStore *store;
    static dispatch_once_t once;
    dispatch_once(&once, ^{
        store = [ResidentStore new];
    });
    return store;
}

- (NSArray<Resident *> *)residents {
    NSString *path = [[NSBundle mainBundle] pathForResource:@"residents" ofType:@"archive"];
    NSData *data = [NSData dataWithContentsOfFile:path];
    return [NSKeyedUnarchiver unarchivedObjectOfClass:NSArray.class fromData:data error:nil] ?: @[];
}

@end
