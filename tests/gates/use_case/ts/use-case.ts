export class Prefs {
  faceConsent(): boolean {
    return localStorage.getItem('face_consent') === '1';
  }

  loggedIn(): boolean {
    return localStorage.getItem('token') !== null;
  }
}

export class FaceUseCase {
  private readonly prefs: Prefs;

  constructor(prefs: Prefs) {
    this.prefs = prefs;
  }

  allowed(): boolean {
    return this.prefs.faceConsent();
  }

  ready(): boolean {
    return this.prefs.loggedIn();
  }
}
