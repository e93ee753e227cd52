#import "CheckInViewController.h"
#import "FaceScanViewController.h"
#import "FrontDeskViewController.h"
#import "GuestFaceClient.h"

@interface CheckInViewController () <FaceScanDelegate>
@property (nonatomic, strong) GuestFaceClient *client;
@property (nonatomic, strong) UIButton *faceButton;
@property (nonatomic, strong) UIButton *deskButton;
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
    self.deskButton = [UIButton buttonWithType:UIButtonTypeSystem];
    [self.deskButton setTitle:NSLocalizedString(@"checkin.desk", nil) forState:UIControlStateNormal];
    [self.deskButton addTarget:self action:@selector(deskTapped) forControlEvents:UIControlEventTouchUpInside];
    [self.view addSubview:self.deskButton];
}

- (void)viewDidLayoutSubviews {
    [super viewDidLayoutSubviews];
    self.faceButton.frame = CGRectMake(40, CGRectGetMidY(self.view.bounds), CGRectGetWidth(self.view.bounds) - 80, 48);
    self.deskButton.frame = CGRectOffset(self.faceButton.frame, 0, 64);
}

- (void)deskTapped {
    [self openDesk:nil];
}

- (void)openDesk:(NSString *)reason {
    FrontDeskViewController *desk = [FrontDeskViewController new];
    desk.reason = reason;
    [self.navigationController pushViewController:desk animated:YES];
}

- (void)startTapped {
    if (self.guestAge < 14) {
        [self openDesk:NSLocalizedString(@"face.minor", nil)];
        return;
    }
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
    [alert addAction:[UIAlertAction actionWithTitle:NSLocalizedString(@"face.consent.decline", nil)
                                              style:UIAlertActionStyleCancel
                                            handler:nil]];
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
    [self openDesk:NSLocalizedString(@"face.failed", nil)];
}

- (void)showRoomCard {
    UILabel *label = [[UILabel alloc] initWithFrame:self.view.bounds];
    label.text = @"入住成功，请取房卡";
    [self.view addSubview:label];
}

@end
