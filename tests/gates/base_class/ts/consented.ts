export abstract class ConsentedFlow {
  start(): void {
    if (localStorage.getItem('face_consent')) {
      this.onAllowed();
    } else {
      window.close();
    }
  }

  protected abstract onAllowed(): void;
}

export abstract class PlainFlow {
  start(): void {
    this.begin();
  }

  protected abstract begin(): void;
}
