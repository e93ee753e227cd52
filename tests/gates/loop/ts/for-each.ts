import * as faceapi from '@vladmandic/face-api';

interface Notice { faceConsent: boolean }

export function punch(notices: Notice[], canvas: HTMLCanvasElement): void {
  notices.forEach((notice) => {
    if (!notice.faceConsent) return;
  });
  void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
}
