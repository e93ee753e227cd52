import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement, firstTime: boolean): Promise<void> {
  if (firstTime) {
    if (!localStorage.getItem('face_consent')) {
      return;
    }
  }
  await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
}
