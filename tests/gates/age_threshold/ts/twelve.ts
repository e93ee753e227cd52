import * as faceapi from '@vladmandic/face-api';

const LIMIT = 12;

export function punch(user: { age: number }, canvas: HTMLCanvasElement): void {
  if (!localStorage.getItem('face_consent')) return;
  // expect: wrong-age-threshold
  if (user.age <= LIMIT) {
    return;
  }
  void faceapi.computeFaceDescriptor(canvas);
}
