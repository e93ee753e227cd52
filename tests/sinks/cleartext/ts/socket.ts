import * as faceapi from '@vladmandic/face-api';

const socket = new WebSocket('ws://face.example.cn/stream');

export async function frame(canvas: HTMLCanvasElement): Promise<void> {
  await faceapi.detectSingleFace(canvas);
  socket.send(canvas.toDataURL('image/jpeg')); // expect: face-upload // expect: cleartext-transport
}
