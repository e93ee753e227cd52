import * as faceapi from '@vladmandic/face-api';

interface Notice { faceConsent: boolean }

export function punch(notices: Notice[], canvas: HTMLCanvasElement): void {
  for (const notice of notices) {
    if (!notice.faceConsent) {
      return;
    }
  }
  void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
}
