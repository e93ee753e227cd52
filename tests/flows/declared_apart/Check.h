#import "Step.h"

@interface CheckController : StepController
@end

@interface GateController : StepController
@end

@interface PlainController : UIViewController
@end
