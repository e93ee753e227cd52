class A {
    void f() {
        log("\u4eba\u8138" + name + "\n");
        open(Face.class, R.string.agree);
    }
}
