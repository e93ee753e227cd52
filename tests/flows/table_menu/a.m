#import <UIKit/UIKit.h>
#import <Vision/Vision.h>

@interface FaceController : UIViewController
@end

@implementation FaceController

- (void)viewDidLoad {
    [super viewDidLoad];
    VNDetectFaceRectanglesRequest *request = [[VNDetectFaceRectanglesRequest alloc] initWithCompletionHandler:nil]; // expect: missing-consent
}

@end

@interface MenuController : UIViewController <UITableViewDelegate, UITableViewDataSource>
@property (nonatomic, strong) UITableView *menu;
@end

@implementation MenuController

- (void)viewDidLoad {
    [super viewDidLoad];
    self.menu = [[UITableView alloc] init];
    self.menu.delegate = self;
    self.menu.dataSource = self;
}

- (NSInteger)tableView:(UITableView *)tableView numberOfRowsInSection:(NSInteger)section {
    return 1;
}

- (void)tableView:(UITableView *)tableView didSelectRowAtIndexPath:(NSIndexPath *)indexPath {
    [self.navigationController pushViewController:[[FaceController alloc] init] animated:YES];
}

@end
