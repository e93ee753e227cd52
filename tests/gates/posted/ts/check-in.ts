import * as faceapi from '@vladmandic/face-api';

export function punch(canvas: HTMLCanvasElement): void {
  if (localStorage.getItem('face_consent')) {
    setTimeout(() => faceapi.computeFaceDescriptor(canvas), 300);
  }
}

export function frame(canvas: HTMLCanvasElement): void {
  if (!localStorage.getItem('face_consent')) return;
  requestAnimationFrame(async () => {
    await faceapi.computeFaceDescriptor(canvas);
  });
}
