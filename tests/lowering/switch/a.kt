class A {
    fun f() {
        when (id) {
            1, 2 -> x()
            else -> y()
        }
    }
}
