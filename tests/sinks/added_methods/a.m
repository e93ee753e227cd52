#import <UIKit/UIKit.h>
#import <CoreImage/CoreImage.h>

@interface UIImage (Notes)
- (void)note;
- (void)noteWith:(UIImage *)other named:(NSString *)name;
@end

@implementation UIImage (Notes)
- (void)note {
    NSLog(@"%@", self); // expect: face-data-in-logs
}

- (void)noteWith:(UIImage *)other named:(NSString *)name {
    NSLog(@"%@", name);
    NSLog(@"%@", other); // expect: face-data-in-logs
}
@end

@interface UIColor (Notes)
- (void)note;
@end

@implementation UIColor (Notes)
- (void)note {
    NSLog(@"%@", self);
}
@end

@interface Enrolment : NSObject
@end

@implementation Enrolment
- (void)enrol:(UIImage *)image icon:(UIColor *)icon {
    CIDetector *detector = [CIDetector detectorOfType:CIDetectorTypeFace context:nil options:nil];
    CIImage *picture = [CIImage imageWithCGImage:image.CGImage];
    NSArray *found = [detector featuresInImage:picture];
    [image note];
    [icon note];
    [image noteWith:image named:@"n"];
    NSLog(@"%lu", (unsigned long)found.count);
}
@end
