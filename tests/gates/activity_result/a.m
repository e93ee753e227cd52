#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>
#import <UIKit/UIKit.h>

@class ConsentViewController;

@protocol ConsentDelegate <NSObject>
- (void)consent:(ConsentViewController *)screen didFinish:(BOOL)agreed;
@end

@interface ConsentViewController : UIViewController
@property (nonatomic, weak) id<ConsentDelegate> delegate;
@property (nonatomic, strong) UIButton *yes;
@property (nonatomic, strong) UIButton *no;
@end

@implementation ConsentViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    [self.yes setTitle:@"同意采集我的人脸信息" forState:UIControlStateNormal];
    [self.no setTitle:@"不同意" forState:UIControlStateNormal];
    [self.yes addTarget:self action:@selector(agree) forControlEvents:UIControlEventTouchUpInside];
    [self.no addTarget:self action:@selector(refuse) forControlEvents:UIControlEventTouchUpInside];
}

- (void)agree {
    [self.delegate consent:self didFinish:YES];
}

- (void)refuse {
    if ([self.delegate respondsToSelector:@selector(consent:didFinish:)]) {
        [self.delegate consent:self didFinish:NO];
    }
}

@end

@interface HomeViewController : UIViewController <ConsentDelegate>
@end

@implementation HomeViewController

- (IBAction)face:(id)sender {
    ConsentViewController *screen = [[ConsentViewController alloc] init];
    screen.delegate = self;
    [self presentViewController:screen animated:YES completion:nil];
}

- (void)consent:(ConsentViewController *)screen didFinish:(BOOL)agreed {
    if (agreed) {
        [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
    }
}

@end

@interface UncheckedViewController : UIViewController <ConsentDelegate>
@end

@implementation UncheckedViewController

- (IBAction)face:(id)sender {
    ConsentViewController *screen = [[ConsentViewController alloc] init];
    screen.delegate = self;
    [self presentViewController:screen animated:YES completion:nil];
}

- (void)consent:(ConsentViewController *)screen didFinish:(BOOL)agreed {
    self.title = agreed ? @"谢谢" : @"好的";
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent "a refusal does not turn back"
}

@end
