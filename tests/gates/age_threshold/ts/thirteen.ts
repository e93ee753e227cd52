import * as faceapi from '@vladmandic/face-api';

export function punch(user: { age: number }, canvas: HTMLCanvasElement): void {
  if (!localStorage.getItem('face_consent') || user.age < 13) { // expect: wrong-age-threshold
    return;
  }
  void faceapi.computeFaceDescriptor(canvas);
}
