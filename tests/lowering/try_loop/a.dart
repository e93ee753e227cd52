class A {
  void f() {
    try {
      for (final x in list) {
        use(x);
      }
    } on IOException catch (e) {
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
