@implementation A
- (void)f {
    @try {
        for (Foo *x in list) {
            use(x);
        }
    } @catch (IOException *e) {
        log(e);
    } @finally {
        close();
    }
    while (running) {
        step();
    }
    do {
        step();
    } while (more);
}
@end
