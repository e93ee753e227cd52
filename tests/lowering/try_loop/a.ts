class A {
    f() {
        try {
            for (const x of list) {
                use(x);
            }
        } catch (e: IOException) {
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
