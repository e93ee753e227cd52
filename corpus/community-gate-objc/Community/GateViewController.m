#import "GateViewController.h"
#import "FaceEngine.h"
#import <AVFoundation/AVFoundation.h>

@interface GateViewController () <AVCaptureVideoDataOutputSampleBufferDelegate>
@property (nonatomic, strong) FaceEngine *engine;
@property (nonatomic, strong) AVCaptureSession *session;
@property (nonatomic, strong) UILabel *prompt;
@end

@implementation GateViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    self.title = NSLocalizedString(@"gate.title", nil);
    self.prompt = [[UILabel alloc] initWithFrame:CGRectMake(0, 80, CGRectGetWidth(self.view.bounds), 60)];
    self.prompt.text = NSLocalizedString(@"gate.prompt", nil);
    self.prompt.isAccessibilityElement = YES;
    self.prompt.accessibilityLabel = self.prompt.text;
    [self.view addSubview:self.prompt];
    self.engine = [FaceEngine new];
    if ([self.engine start]) {
        [self startCamera];
    }
}

- (void)startCamera {
    self.session = [AVCaptureSession new];
    AVCaptureDevice *front = [AVCaptureDevice defaultDeviceWithDeviceType:AVCaptureDeviceTypeBuiltInWideAngleCamera mediaType:AVMediaTypeVideo position:AVCaptureDevicePositionFront];
    [self.session addInput:[AVCaptureDeviceInput deviceInputWithDevice:front error:nil]];
    AVCaptureVideoDataOutput *output = [AVCaptureVideoDataOutput new];
    [output setSampleBufferDelegate:self queue:dispatch_get_global_queue(QOS_CLASS_USER_INITIATED, 0)];
    [self.session addOutput:output];
    AVCaptureVideoPreviewLayer *preview = [AVCaptureVideoPreviewLayer layerWithSession:self.session];
    preview.frame = self.view.bounds;
    [self.view.layer insertSublayer:preview atIndex:0];
    [self.session startRunning];
}

- (void)captureOutput:(AVCaptureOutput *)output didOutputSampleBuffer:(CMSampleBufferRef)buffer fromConnection:(AVCaptureConnection *)connection {
    CIImage *frame = [CIImage imageWithCVPixelBuffer:CMSampleBufferGetImageBuffer(buffer)];
    NSString *room = [self.engine roomForPicture:[UIImage imageWithCIImage:frame]];
    dispatch_async(dispatch_get_main_queue(), ^{
        self.prompt.text = room ? NSLocalizedString(@"gate.open", nil) : NSLocalizedString(@"gate.unknown", nil);
    });
}

@end
