#import <UIKit/UIKit.h>
#import <Vision/Vision.h>

@interface Enrolment : NSObject
@end

@implementation Enrolment

- (void)enrol:(UIImage *)image {
    VNDetectFaceRectanglesRequest *request = [[VNDetectFaceRectanglesRequest alloc] init];
    VNImageRequestHandler *handler = [[VNImageRequestHandler alloc] initWithCGImage:image.CGImage options:@{}];
    [handler performRequests:@[request] error:nil];
    UIGraphicsBeginImageContext(CGSizeMake(200, 200));
    [image drawInRect:CGRectMake(0, 0, 200, 200)];
    UIImage *small = UIGraphicsGetImageFromCurrentImageContext();
    UIGraphicsEndImageContext();
    NSData *data = UIImageJPEGRepresentation(small, 0.8);
    // expect: unencrypted-storage
    // expect: unbounded-retention
    [data writeToFile:[self place:@"face.jpg"] atomically:YES];
    [self frame];
}

- (void)frame {
    UIGraphicsBeginImageContext(CGSizeMake(200, 200));
    [[UIColor whiteColor] setFill];
    UIRectFill(CGRectMake(0, 0, 200, 200));
    UIImage *blank = UIGraphicsGetImageFromCurrentImageContext();
    UIGraphicsEndImageContext();
    [UIImagePNGRepresentation(blank) writeToFile:[self place:@"blank.png"] atomically:YES];
}

- (NSString *)place:(NSString *)name {
    return [NSTemporaryDirectory() stringByAppendingPathComponent:name];
}

@end
