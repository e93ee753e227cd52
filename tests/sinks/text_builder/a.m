#import <UIKit/UIKit.h>
#import <Vision/Vision.h>

@interface Matcher : NSObject
@end

@implementation Matcher

- (void)enrol:(UIImage *)photo {
    VNDetectFaceRectanglesRequest *request = [[VNDetectFaceRectanglesRequest alloc] init];
    VNImageRequestHandler *handler = [[VNImageRequestHandler alloc] initWithCGImage:photo.CGImage options:@{}];
    [handler performRequests:@[request] error:nil];
    NSData *data = UIImageJPEGRepresentation(photo, 0.9);
    NSString *text = [data base64EncodedStringWithOptions:0];
    NSMutableString *line = [NSMutableString string];
    [line appendString:@"photo="];
    [line appendString:text];
    NSLog(@"%@", line); // expect: face-data-in-logs
    NSMutableString *length = [NSMutableString string];
    [length appendFormat:@"%lu", (unsigned long)text.length];
    NSLog(@"%@", length);
}

@end
