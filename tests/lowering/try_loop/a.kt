class A {
    fun f() {
        try {
            for (x in list) {
                use(x)
            }
        } catch (e: IOException) {
            log(e)
        } finally {
            close()
        }
        while (running) {
            step()
        }
        do {
            step()
        } while (more)
    }
}
