@implementation A
- (void)f {
    switch (kind) {
        case 1:
        case 2:
            x();
            break;
        default:
            y();
    }
}
@end
