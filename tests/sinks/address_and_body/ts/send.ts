import axios from 'axios';
import * as faceapi from 'face-api.js';

export async function send(canvas: HTMLCanvasElement): Promise<void> {
  await faceapi.detectSingleFace(canvas);
  const url = canvas.toDataURL('image/png');
  // expect: face-upload "sent to https://api.example.com/faces"
  await axios.post('https://api.example.com/faces', { image: url.replace(/^data:image\/\w+;base64,/, '') });
}

export async function plain(canvas: HTMLCanvasElement): Promise<void> {
  await faceapi.detectSingleFace(canvas);
  const url = canvas.toDataURL('image/png');
  // expect: face-upload "sent to https://api.example.com/other"
  await axios.post('https://api.example.com/other', { image: url, schema: 'http://schema.example.org/face' });
}
