import * as faceapi from '@vladmandic/face-api';

interface Notice { faceConsent: boolean }

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  while (!localStorage.getItem('face_consent')) {
    window.alert('请阅读人脸信息处理规则');
  }
  await faceapi.computeFaceDescriptor(canvas);
}

export function each(notices: Notice[], canvas: HTMLCanvasElement): void {
  for (const notice of notices) {
    if (!notice.faceConsent) {
      continue;
    }
    void faceapi.computeFaceDescriptor(canvas);
  }
}

export function forEach(notices: Notice[], canvas: HTMLCanvasElement): void {
  notices.forEach((notice) => {
    if (!notice.faceConsent) return;
    void faceapi.computeFaceDescriptor(canvas);
  });
}
