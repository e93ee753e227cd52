import * as faceapi from '@vladmandic/face-api';

const HOST = 'http://192.168.1.20:8080';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  await faceapi.detectSingleFace(canvas);
  // expect: face-upload (note)
  // expect: cleartext-transport (note)
  await fetch(`${HOST}/verify`, { method: 'POST', body: canvas.toDataURL() });
}
