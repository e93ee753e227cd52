#import "Check.h"

@interface HomeController : UIViewController
@end

@implementation HomeController

- (void)viewDidAppear:(BOOL)animated {
    [super viewDidAppear:animated];
    if ([[NSUserDefaults standardUserDefaults] boolForKey:@"face_consent"]) {
        [self presentViewController:[[CheckController alloc] init] animated:YES completion:nil];
    }
    [self presentViewController:[[GateController alloc] init] animated:YES completion:nil];
}

@end
