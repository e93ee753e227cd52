import * as faceapi from '@vladmandic/face-api';

export function punch(canvas: HTMLCanvasElement): void {
  window.alert('我们将采集您的人脸图像用于考勤核验');
  void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
}
