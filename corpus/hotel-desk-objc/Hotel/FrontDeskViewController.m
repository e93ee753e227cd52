#import "FrontDeskViewController.h"

@implementation FrontDeskViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    self.title = @"前台人工办理";
    UILabel *label = [[UILabel alloc] initWithFrame:CGRectInset(self.view.bounds, 24, 120)];
    label.numberOfLines = 0;
    label.text = [NSString stringWithFormat:@"%@\n请携带身份证到大堂前台", self.reason];
    [self.view addSubview:label];
}

@end
