class Login {
    start() {
        if (!agreed) {
            ask();
            return;
        }
        detector.process(image);
    }
}
