import * as faceapi from '@vladmandic/face-api';

export function punch(canvas: HTMLCanvasElement): void {
  const open = () => faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  if (localStorage.getItem('face_consent')) {
    open();
  } else {
    open();
  }
}
