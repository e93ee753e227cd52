class A {
    func f() {
        switch id {
        case 1, 2: x()
        default: y()
        }
    }
}
