#import "Check.h"
#import <TencentCloudHuiyanSDKFace/WBFaceVerifyCustomerService.h>

@implementation CheckController

- (void)begin {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end

@implementation GateController

- (void)begin {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk]; // expect: missing-consent
}

@end

@implementation PlainController

- (void)viewDidLoad {
    [super viewDidLoad];
    if (![[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        return;
    }
    [self initCheck];
}

- (void)initCheck {
    [[WBFaceVerifyCustomerService sharedInstance] startWbFaceVeirifySdk];
}

@end
