#import <AFNetworking/AFNetworking.h>
#import <UIKit/UIKit.h>
#import <Vision/Vision.h>

@interface Enrolment : NSObject
@property (nonatomic, strong) AFHTTPSessionManager *manager;
@end

@implementation Enrolment

- (void)prepare {
    self.manager = [AFHTTPSessionManager manager];
    AFSecurityPolicy *policy = [AFSecurityPolicy defaultPolicy];
    policy.allowInvalidCertificates = YES;
    [policy setValidatesDomainName:NO];
    self.manager.securityPolicy = policy;
}

- (void)enrol:(UIImage *)image {
    VNDetectFaceRectanglesRequest *request = [[VNDetectFaceRectanglesRequest alloc] init];
    VNImageRequestHandler *handler = [[VNImageRequestHandler alloc] initWithCGImage:image.CGImage options:@{}];
    [handler performRequests:@[request] error:nil];
    NSString *face = [UIImageJPEGRepresentation(image, 0.8) base64EncodedStringWithOptions:0];
    // expect: face-upload
    // expect: cleartext-transport
    [self.manager POST:@"https://api.example.cn/face" parameters:@{@"face": face} headers:nil progress:nil success:nil failure:nil];
}

@end
