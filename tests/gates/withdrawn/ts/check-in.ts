import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  if (localStorage.getItem('face_consent') && !localStorage.getItem('face_consent_withdrawn')) {
    await faceapi.computeFaceDescriptor(canvas);
  }
}
