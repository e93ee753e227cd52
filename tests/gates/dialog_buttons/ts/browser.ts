import * as faceapi from '@vladmandic/face-api';

export function punch(canvas: HTMLCanvasElement): void {
  if (window.confirm('我们将采集您的人脸图像用于考勤核验，是否同意？')) {
    void faceapi.computeFaceDescriptor(canvas);
  }
}
