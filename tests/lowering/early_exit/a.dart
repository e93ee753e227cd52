class Login {
  void start() {
    if (!agreed) {
      ask();
      return;
    }
    detector.process(image);
  }
}
