class A {
    void f() {
        try {
            for (String x : list) {
                use(x);
            }
        } catch (IOException e) {
            log(e);
        } finally {
            close();
        }
        while (running) {
            step();
        }
        do {
            step();
        } while (more);
    }
}
