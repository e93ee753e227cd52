import * as faceapi from '@vladmandic/face-api';

export function punch(user: { age: number }, canvas: HTMLCanvasElement): void {
  if (!localStorage.getItem('face_consent')) return;
  if (user.age < 14) {
    document.title = '儿童模式';
    void faceapi.computeFaceDescriptor(canvas); // expect: minor-without-guardian
  } else {
    document.title = '普通模式';
  }
}
