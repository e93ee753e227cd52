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

- (void)keepLastPicture:(UIImage *)picture {
    NSString *folder = NSSearchPathForDirectoriesInDomains(NSDocumentDirectory, NSUserDomainMask, YES).firstObject;
    NSString *file = [folder stringByAppendingPathComponent:@"last-visitor-face.jpg"];
    // expect: unencrypted-storage
    // expect: unbounded-retention
    [UIImageJPEGRepresentation(picture, 0.9) writeToFile:file atomically:YES];
}

@end
