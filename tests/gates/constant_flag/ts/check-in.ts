import * as faceapi from '@vladmandic/face-api';

const ASK = false;

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  if (ASK && !localStorage.getItem('face_consent')) {
    return;
  }
  await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
}
