class A {
    fun f() {
        if (a && !b || c == false) {
            x()
        } else if (age < 14) {
            y()
        } else {
            z()
        }
        g(if (ok) p() else q())
    }
}
