import * as faceapi from '@vladmandic/face-api';

interface User { isMinor: boolean; group: 'child' | 'adult' }

export function punch(user: User, canvas: HTMLCanvasElement): void {
  if (localStorage.getItem('face_consent') && !user.isMinor) {
    void faceapi.computeFaceDescriptor(canvas);
  }
}

export function grouped(user: User, canvas: HTMLCanvasElement): void {
  if (user.group === 'child') return;
  if (localStorage.getItem('face_consent')) {
    void faceapi.computeFaceDescriptor(canvas);
  }
}

export function declared(canvas: HTMLCanvasElement): void {
  if (window.confirm('我已年满十四周岁，同意采集我的人脸信息')) {
    void faceapi.computeFaceDescriptor(canvas);
  }
}
