import * as faceapi from '@vladmandic/face-api';

export function punch(canvas: HTMLCanvasElement): void {
  setTimeout(() => faceapi.computeFaceDescriptor(canvas), 300); // expect: missing-consent
  if (!localStorage.getItem('face_consent')) {
    window.close();
  }
}
