import * as faceapi from '@vladmandic/face-api';

const isNotAgreed = (user: { faceConsent: boolean }) => !user.faceConsent;

export function punch(user: { faceConsent: boolean }, canvas: HTMLCanvasElement): void {
  if (isNotAgreed(user)) {
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
