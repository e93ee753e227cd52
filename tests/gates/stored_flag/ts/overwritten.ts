import * as faceapi from '@vladmandic/face-api';

export function punch(canvas: HTMLCanvasElement): void {
  let ok = localStorage.getItem('face_consent') === '1';
  ok = true;
  if (ok) {
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
