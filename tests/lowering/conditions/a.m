@implementation A
- (void)f {
    if (a && !b || c == NO) {
        x();
    } else if (age < 14) {
        y();
    } else {
        z();
    }
    g(ok ? p() : q());
}
@end
