#import <UIKit/UIKit.h>
#import "Gate.h"
#define kUrl @"https://example.com"
@protocol GateDelegate <NSObject>
- (void)gate:(Gate *)gate didEnd:(BOOL)ok;
@end
@interface Gate () <Delegate>
@property (nonatomic, weak) IBOutlet UIButton *button;
@property (nonatomic, copy) void (^done)(BOOL ok);
@property (nonatomic, weak) id<GateDelegate> delegate;
@end
static NSString *const kName = @"n";
static void helper(int a) { use(a); }
@implementation Gate
- (instancetype)initWithName:(NSString *)name {
    self = [super initWithFrame:frame];
    _agreed = NO;
    return self;
}
- (IBAction)tap:(id)sender {
    [self.button addTarget:self action:@selector(tap:) forControlEvents:UIControlEventTouchUpInside];
    [self presentViewController:[[Face alloc] initWithMode:1] animated:YES completion:nil];
    __weak typeof(self) weak = self;
    [session load:url done:^(NSData *data, NSError *error) {
        [weak show:data];
    }];
    NSDictionary *body = @{@"face": image, @"id": @1};
    if ([x isKindOfClass:[Face class]]) { self.agreed = YES; }
    [box setHidden:YES];
    for (int i = 0; i < 3; i++) { step(); }
}
@end
