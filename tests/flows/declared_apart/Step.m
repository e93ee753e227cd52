#import "Step.h"

@implementation StepController

- (void)viewDidLoad {
    [super viewDidLoad];
    [self begin];
}

- (void)begin {
}

@end
