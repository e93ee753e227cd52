class Login {
    fun start() {
        if (!agreed) {
            ask()
            return
        }
        detector.process(image)
    }
}
