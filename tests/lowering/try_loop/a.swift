class A {
    func f() {
        do {
            for x in list {
                use(x)
            }
        } catch let e as IOException {
            log(e)
        }
        while running {
            step()
        }
        repeat {
            step()
        } while more
    }
}
