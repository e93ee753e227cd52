import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  if (localStorage.getItem('face_consent')) {
    await openFace(canvas);
  }
}

async function openFace(canvas: HTMLCanvasElement): Promise<void> {
  await faceapi.computeFaceDescriptor(canvas);
}
