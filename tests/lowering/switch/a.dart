class A {
  void f() {
    switch (id) {
      case 1:
      case 2:
        x();
        break;
      default:
        y();
    }
  }
}
