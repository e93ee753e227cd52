import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  try {
    if (!localStorage.getItem('face_consent')) {
      throw new Error('no consent');
    }
  } catch (ignored) {
    document.title = '未授权';
  }
  await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
}
