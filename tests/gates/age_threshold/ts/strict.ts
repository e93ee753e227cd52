import * as faceapi from '@vladmandic/face-api';

export function punch(user: { age: number }, canvas: HTMLCanvasElement): void {
  if (localStorage.getItem('face_consent') && user.age >= 18) {
    void faceapi.computeFaceDescriptor(canvas);
  }
}

export function inclusive(user: { age: number }, canvas: HTMLCanvasElement): void {
  if (localStorage.getItem('face_consent') && user.age > 13) {
    void faceapi.computeFaceDescriptor(canvas);
  }
}
