import * as faceapi from '@vladmandic/face-api';

export function punch(user: { faceConsent: boolean; busy: boolean }, canvas: HTMLCanvasElement): void {
  if (user.busy) {
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  } else if (!user.faceConsent) {
    document.title = '请先同意';
  }
}
