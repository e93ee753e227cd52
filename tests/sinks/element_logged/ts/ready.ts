import * as faceapi from 'face-api.js';

export async function ready(video: HTMLVideoElement): Promise<void> {
  await faceapi.detectSingleFace(video);
  console.log('ready:', video);
  const canvas = document.createElement('canvas');
  canvas.getContext('2d')!.drawImage(video, 0, 0);
  console.log(canvas);
  console.log(canvas.toDataURL()); // expect: face-data-in-logs
}
