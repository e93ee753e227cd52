#import "CheckInViewController.h"
#import "FaceScanViewController.h"
#import "FrontDeskViewController.h"
#import "GuestFaceClient.h"

@interface CheckInViewController () <FaceScanDelegate>
@property (nonatomic, strong) GuestFaceClient *client;
@property (nonatomic, strong) UIButton *faceButton;
@property (nonatomic, assign) NSInteger failures;
@end

@implementation CheckInViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    self.title = NSLocalizedString(@"checkin.title", nil);
    self.client = [GuestFaceClient new];
    self.faceButton = [UIButton buttonWithType:UIButtonTypeSystem];
    [self.faceButton setTitle:NSLocalizedString(@"checkin.start", nil) forState:UIControlStateNormal];
    [self.faceButton addTarget:self action:@selector(startTapped) forControlEvents:UIControlEventTouchUpInside];
    [self.view addSubview:self.faceButton];
}

- (void)viewDidLayoutSubviews {
    [super viewDidLayoutSubviews];
    self.faceButton.frame = CGRectMake(40, CGRectGetMidY(self.view.bounds), CGRectGetWidth(self.view.bounds) - 80, 48);
}

- (void)startTapped {
    UIAlertController *alert =
        [UIAlertController alertControllerWithTitle:NSLocalizedString(@"face.consent.title", nil)
                                            message:NSLocalizedString(@"face.consent.message", nil)
                                     preferredStyle:UIAlertControllerStyleAlert];
    __weak typeof(self) weakSelf = self;
    [alert addAction:[UIAlertAction actionWithTitle:NSLocalizedString(@"face.consent.agree", nil)
                                              style:UIAlertActionStyleDefault
                                            handler:^(UIAlertAction *action) {
                                                [weakSelf openScanner];
                                            }]];
    // expect: no-refusal-option
    [self presentViewController:alert animated:YES completion:nil];
}

- (void)openScanner {
    FaceScanViewController *scanner = [FaceScanViewController new];
    scanner.delegate = self;
    [self.navigationController pushViewController:scanner animated:YES];
}

#pragma mark - FaceScanDelegate

- (void)faceScanDidCapture:(UIImage *)picture {
    [self.navigationController popViewControllerAnimated:YES];
    [self.client verifyPicture:picture order:self.orderNo completion:^(BOOL passed) {
        if (passed) {
            [self showRoomCard];
        } else {
            [self handleFailure];
        }
    }];
}

- (void)handleFailure {
    self.failures += 1;
    if (self.failures < 3) {
        return;
    }
    FrontDeskViewController *desk = [FrontDeskViewController new];
    desk.reason = NSLocalizedString(@"face.failed", nil);
    [self.navigationController pushViewController:desk animated:YES];
}

- (void)showRoomCard {
    UILabel *label = [[UILabel alloc] initWithFrame:self.view.bounds];
    label.text = @"入住成功，请取房卡";
    [self.view addSubview:label];
}

@end
