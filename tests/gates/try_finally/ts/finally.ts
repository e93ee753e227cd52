import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  try {
    if (!localStorage.getItem('face_consent')) {
      return;
    }
    document.title = '打卡';
  } finally {
    await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
