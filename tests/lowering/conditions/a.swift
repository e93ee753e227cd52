class A {
    func f() {
        if a && !b || c == false {
            x()
        } else if age < 14 {
            y()
        } else {
            z()
        }
        g(ok ? p() : q())
    }
}
