class Login {
    func start() {
        guard agreed else {
            ask()
            return
        }
        detector.process(image)
    }
}
