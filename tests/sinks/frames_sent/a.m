#import <AVFoundation/AVFoundation.h>
#import <AFNetworking/AFNetworking.h>
#import <UIKit/UIKit.h>

@protocol FrameTaking <NSObject>
- (void)take:(UIImage *)image;
@end

@interface FrameReader : NSObject <AVCaptureVideoDataOutputSampleBufferDelegate>
@property (nonatomic, strong) AVCaptureSession *session;
@property (nonatomic, weak) id<FrameTaking> taker;
- (void)start;
@end

@implementation FrameReader

- (void)start {
    self.session = [[AVCaptureSession alloc] init];
    [self.session startRunning];
}

- (void)captureOutput:(AVCaptureOutput *)output didOutputSampleBuffer:(CMSampleBufferRef)sampleBuffer fromConnection:(AVCaptureConnection *)connection {
    UIImage *image = [self imageOf:sampleBuffer];
    [self.taker take:image];
}

- (UIImage *)imageOf:(CMSampleBufferRef)sampleBuffer {
    CVImageBufferRef buffer = CMSampleBufferGetImageBuffer(sampleBuffer);
    return [UIImage imageWithCIImage:[CIImage imageWithCVPixelBuffer:buffer]];
}

@end

@interface FaceSignInViewController : UIViewController <FrameTaking>
@property (nonatomic, strong) FrameReader *reader;
@end

@implementation FaceSignInViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    self.reader = [[FrameReader alloc] init];
    self.reader.taker = self;
    [self.reader start];
}

- (void)take:(UIImage *)image {
    NSData *data = UIImageJPEGRepresentation(image, 0.9);
    AFHTTPSessionManager *manager = [AFHTTPSessionManager manager];
    [manager POST:@"https://gate.example.cn/pictures" parameters:nil headers:nil constructingBodyWithBlock:^(id<AFMultipartFormData> form) { // expect: face-upload
        [form appendPartWithFileData:data name:@"picture" fileName:@"picture.jpg" mimeType:@"image/jpeg"];
    } progress:nil success:nil failure:nil];
}

- (void)count {
    AFHTTPSessionManager *manager = [AFHTTPSessionManager manager];
    [manager POST:@"https://gate.example.cn/counts" parameters:@{@"count": @(1)} headers:nil progress:nil success:nil failure:nil];
}

@end
