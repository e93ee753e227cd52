import * as faceapi from '@vladmandic/face-api';

export function punch(user: { age: number }, canvas: HTMLCanvasElement): void {
  if (!localStorage.getItem('face_consent')) return;
  if (13 > user.age) return; // expect: wrong-age-threshold
  void faceapi.computeFaceDescriptor(canvas);
}
