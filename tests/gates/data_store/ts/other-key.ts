import * as faceapi from '@vladmandic/face-api';

export function punch(canvas: HTMLCanvasElement): void {
  if (localStorage.getItem('kv_guide_seen')) {
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
