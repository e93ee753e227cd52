import * as faceapi from '@vladmandic/face-api';

export function punch(user: { age: number }, canvas: HTMLCanvasElement): void {
  if (!localStorage.getItem('face_consent')) {
    return;
  }
  if (user.age < 14) {
    document.title = '小朋友，你好';
  }
  void faceapi.computeFaceDescriptor(canvas); // expect: missing-age-gate
}
