#import "FaceScanViewController.h"
#import <AVFoundation/AVFoundation.h>
#import <IDLFaceSDK/IDLFaceSDK.h>

@interface FaceScanViewController () <AVCaptureVideoDataOutputSampleBufferDelegate>
@property (nonatomic, strong) AVCaptureSession *session;
@property (nonatomic, strong) UILabel *tipLabel;
@property (nonatomic, assign) CGRect previewRect;
@property (nonatomic, assign) CGRect detectRect;
@end

@implementation FaceScanViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    self.previewRect = self.view.bounds;
    self.detectRect = CGRectInset(self.view.bounds, 40, 160);
    self.tipLabel = [[UILabel alloc] initWithFrame:CGRectMake(0, 60, CGRectGetWidth(self.view.bounds), 30)];
    self.tipLabel.textAlignment = NSTextAlignmentCenter;
    self.tipLabel.text = @"请将面部移入取景框";
    [self.view addSubview:self.tipLabel];
    [self prepareSession];
}

- (void)prepareSession {
    self.session = [AVCaptureSession new];
    AVCaptureDevice *front = [AVCaptureDevice defaultDeviceWithDeviceType:AVCaptureDeviceTypeBuiltInWideAngleCamera
                                                                mediaType:AVMediaTypeVideo
                                                                 position:AVCaptureDevicePositionFront];
    AVCaptureDeviceInput *input = [AVCaptureDeviceInput deviceInputWithDevice:front error:nil];
    [self.session addInput:input];
    AVCaptureVideoDataOutput *output = [AVCaptureVideoDataOutput new];
    [output setSampleBufferDelegate:self queue:dispatch_queue_create("face.frames", DISPATCH_QUEUE_SERIAL)];
    [self.session addOutput:output];
    AVCaptureVideoPreviewLayer *layer = [AVCaptureVideoPreviewLayer layerWithSession:self.session];
    layer.frame = self.view.bounds;
    [self.view.layer insertSublayer:layer atIndex:0];
    [self.session startRunning];
}

- (void)captureOutput:(AVCaptureOutput *)output didOutputSampleBuffer:(CMSampleBufferRef)buffer fromConnection:(AVCaptureConnection *)connection {
    UIImage *frame = [self imageFromBuffer:buffer];
    __weak typeof(self) weakSelf = self;
    // expect: missing-age-gate
    // expect: late-alternative
    // expect: inaccessible-capture
    [[IDLFaceLivenessManager sharedInstance] livenessNormalWithImage:frame previewRect:self.previewRect detectRect:self.detectRect completionHandler:^(NSDictionary *images, FaceInfo *faceInfo, LivenessRemindCode code) {
        if (code != LivenessRemindCodeOK) {
            return;
        }
        UIImage *best = images[@"image"];
        dispatch_async(dispatch_get_main_queue(), ^{
            [weakSelf.session stopRunning];
            [weakSelf.delegate faceScanDidCapture:best];
        });
    }];
}

- (UIImage *)imageFromBuffer:(CMSampleBufferRef)buffer {
    CVImageBufferRef pixels = CMSampleBufferGetImageBuffer(buffer);
    CIImage *image = [CIImage imageWithCVPixelBuffer:pixels];
    return [UIImage imageWithCIImage:image];
}

@end
