import * as faceapi from '@vladmandic/face-api';

export function punch(canvas: HTMLCanvasElement): void {
  const open = () => faceapi.computeFaceDescriptor(canvas);
  if (localStorage.getItem('face_consent')) {
    open();
  }
}
