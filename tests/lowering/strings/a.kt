class A {
    fun f() {
        log("\u4eba\u8138" + name + "\n")
        open(Face::class.java, R.string.agree)
    }
}
