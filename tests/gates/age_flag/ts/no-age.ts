import * as faceapi from '@vladmandic/face-api';

export function punch(canvas: HTMLCanvasElement): void {
  if (localStorage.getItem('face_consent')) {
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-age-gate
  }
}
