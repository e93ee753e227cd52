struct Login;

impl Login {
    fn start(&self) {
        if !agreed {
            ask();
            return;
        }
        detector.process(&image);
    }
}
