import * as faceapi from '@vladmandic/face-api';
import { shoot, sizeOf, stripHeader } from './shot';

export async function punch(video: HTMLVideoElement): Promise<void> {
  if (!(await faceapi.detectSingleFace(video))) return;
  const image = stripHeader(shoot(video));
  await fetch('/api/face', { method: 'POST', body: image }); // expect: face-upload
}

export async function measure(video: HTMLVideoElement): Promise<void> {
  if (!(await faceapi.detectSingleFace(video))) return;
  await fetch('/api/metrics', { method: 'POST', body: String(sizeOf(shoot(video))) });
}
