import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  if (true || localStorage.getItem('face_consent')) {
    await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
