import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  await faceapi.detectSingleFace(canvas);
  await fetch('https://face.example.cn/verify', { method: 'POST', body: canvas.toDataURL() }); // expect: face-upload
}
