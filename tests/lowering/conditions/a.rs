struct A;

impl A {
    fn f(&self) {
        if a && !b || c == false {
            x();
        } else if age < 14 {
            y();
        } else {
            z();
        }
        g(if ok { p() } else { q() });
    }
}
