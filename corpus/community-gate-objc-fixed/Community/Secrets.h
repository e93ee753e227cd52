#import <Foundation/Foundation.h>

@interface Secrets : NSObject
+ (NSString *)valueFor:(NSString *)account;
@end
