import * as faceapi from '@vladmandic/face-api';

export function negated(user: { faceConsent: boolean }, canvas: HTMLCanvasElement): void {
  const refused = !user.faceConsent;
  if (refused) {
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
