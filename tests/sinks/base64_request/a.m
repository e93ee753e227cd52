#import <UIKit/UIKit.h>
#import <Vision/Vision.h>

@interface Enrolment : NSObject
@end

@implementation Enrolment

- (void)enrol:(UIImage *)image name:(NSString *)name {
    VNDetectFaceRectanglesRequest *request = [[VNDetectFaceRectanglesRequest alloc] init];
    VNImageRequestHandler *handler = [[VNImageRequestHandler alloc] initWithCGImage:image.CGImage options:@{}];
    [handler performRequests:@[request] error:nil];
    [self report:request.results.count];
    [self send:image name:name];
}

- (void)send:(UIImage *)image name:(NSString *)name {
    NSData *jpeg = UIImageJPEGRepresentation(image, 0.8);
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://people.example.cn/faces"]];
    request.HTTPMethod = @"POST";
    NSDictionary *body = @{@"name": name, @"image": [jpeg base64EncodedStringWithOptions:0]};
    request.HTTPBody = [NSJSONSerialization dataWithJSONObject:body options:0 error:nil];
    [[[NSURLSession sharedSession] dataTaskWithRequest:request completionHandler:^(NSData *data, NSURLResponse *response, NSError *error) { // expect: face-upload
    }] resume];
}

- (void)report:(NSUInteger)count {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://people.example.cn/counts"]];
    request.HTTPMethod = @"POST";
    request.HTTPBody = [NSJSONSerialization dataWithJSONObject:@{@"count": @(count)} options:0 error:nil];
    [[[NSURLSession sharedSession] dataTaskWithRequest:request] resume];
}

@end
