struct A;

impl A {
    fn f(&self) {
        match id {
            1 | 2 => x(),
            _ => y(),
        }
    }
}
