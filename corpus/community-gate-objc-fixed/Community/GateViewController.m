#import "GateViewController.h"
#import "FaceEngine.h"
#import "ResidentStore.h"
#import <AVFoundation/AVFoundation.h>

@interface GateViewController () <AVCaptureVideoDataOutputSampleBufferDelegate>
@property (nonatomic, strong) FaceEngine *engine;
@property (nonatomic, strong) AVCaptureSession *session;
@property (nonatomic, strong) UILabel *prompt;
@property (nonatomic, strong) UIButton *cardButton;
@property (nonatomic, strong) UIButton *faceButton;
@property (nonatomic, strong) Resident *resident;
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
    [self.engine start];
    self.cardButton = [UIButton buttonWithType:UIButtonTypeSystem];
    self.cardButton.frame = CGRectMake(40, 200, CGRectGetWidth(self.view.bounds) - 80, 48);
    [self.cardButton setTitle:NSLocalizedString(@"gate.card", nil) forState:UIControlStateNormal];
    [self.cardButton addTarget:self action:@selector(cardTapped) forControlEvents:UIControlEventTouchUpInside];
    [self.view addSubview:self.cardButton];
    self.faceButton = [UIButton buttonWithType:UIButtonTypeSystem];
    self.faceButton.frame = CGRectOffset(self.cardButton.frame, 0, 64);
    [self.faceButton setTitle:NSLocalizedString(@"gate.face", nil) forState:UIControlStateNormal];
    [self.faceButton addTarget:self action:@selector(faceTapped) forControlEvents:UIControlEventTouchUpInside];
    [self.view addSubview:self.faceButton];
}

- (void)cardTapped {
    self.prompt.text = @"请将门禁卡贴近读卡器";
}

- (void)faceTapped {
    if (self.resident.age < 14) {
        self.prompt.text = NSLocalizedString(@"gate.child", nil);
        return;
    }
    UIAlertController *alert = [UIAlertController alertControllerWithTitle:NSLocalizedString(@"face.title", nil)
                                                                   message:NSLocalizedString(@"face.message", nil)
                                                            preferredStyle:UIAlertControllerStyleAlert];
    [alert addAction:[UIAlertAction actionWithTitle:NSLocalizedString(@"face.decline", nil) style:UIAlertActionStyleCancel handler:nil]];
    [alert addAction:[UIAlertAction actionWithTitle:NSLocalizedString(@"face.agree", nil) style:UIAlertActionStyleDefault handler:^(UIAlertAction *action) {
        [self startCamera];
    }]];
    [self presentViewController:alert animated:YES completion:nil];
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
