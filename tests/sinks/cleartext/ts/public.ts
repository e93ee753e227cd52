import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  await faceapi.detectSingleFace(canvas);
  // expect: face-upload
  // expect: cleartext-transport
  await fetch('http://face.example.cn/verify', { method: 'POST', body: canvas.toDataURL() });
}
