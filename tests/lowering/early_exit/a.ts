class Login {
    start(): void {
        if (!agreed) {
            ask();
            return;
        }
        detector.process(image!);
    }
}
