class A {
    func f() {
        log("\u{4eba}\u{8138}" + name + "\n")
        open(Face.self, R.string.agree)
    }
}
