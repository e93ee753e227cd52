import * as faceapi from '@vladmandic/face-api';

export function punch(user: { age: number }, canvas: HTMLCanvasElement): void {
  if (!localStorage.getItem('face_consent')) {
    return;
  }
  if (user.age < 14) {
    document.title = '未满十四周岁，不能使用刷脸';
    return;
  }
  void faceapi.computeFaceDescriptor(canvas);
}
