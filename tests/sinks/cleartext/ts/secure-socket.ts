import { io } from 'socket.io-client';
import * as faceapi from '@vladmandic/face-api';

const socket = io('https://face.example.cn');

export async function frame(canvas: HTMLCanvasElement): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas);
  socket.emit('seen', found !== undefined);
  socket.emit('frame', canvas.toDataURL('image/jpeg')); // expect: face-upload
}
