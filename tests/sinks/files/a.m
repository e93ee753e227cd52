#import <UIKit/UIKit.h>
#import <Vision/Vision.h>

@interface FaceFolder : NSObject
@end

@implementation FaceFolder

- (void)enrol:(UIImage *)image {
    VNDetectFaceRectanglesRequest *request = [[VNDetectFaceRectanglesRequest alloc] initWithCompletionHandler:nil];
    VNImageRequestHandler *handler = [[VNImageRequestHandler alloc] initWithCGImage:image.CGImage options:@{}];
    [handler performRequests:@[request] error:nil];
    NSString *path = [NSTemporaryDirectory() stringByAppendingPathComponent:@"face.png"];
    NSData *data = UIImagePNGRepresentation(image);
    // expect: unencrypted-storage
    // expect: unbounded-retention
    [data writeToFile:path atomically:YES];
    [@"1" writeToFile:[NSTemporaryDirectory() stringByAppendingPathComponent:@"count.txt"] atomically:YES encoding:NSUTF8StringEncoding error:nil];
}

- (void)enrolSafely:(UIImage *)image {
    VNDetectFaceRectanglesRequest *request = [[VNDetectFaceRectanglesRequest alloc] initWithCompletionHandler:nil];
    [[[VNImageRequestHandler alloc] initWithCGImage:image.CGImage options:@{}] performRequests:@[request] error:nil];
    NSString *path = [NSTemporaryDirectory() stringByAppendingPathComponent:@"safe.png"];
    NSData *data = UIImagePNGRepresentation(image);
    [data writeToFile:path options:NSDataWritingFileProtectionComplete error:nil];
    [[NSFileManager defaultManager] removeItemAtPath:path error:nil];
}

@end
