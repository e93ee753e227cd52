import * as faceapi from '@vladmandic/face-api';

export function punch(user: { faceConsent?: boolean }, canvas: HTMLCanvasElement): void {
  if (user.faceConsent ?? true) {
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
