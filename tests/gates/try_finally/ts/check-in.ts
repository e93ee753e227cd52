import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  try {
    if (!localStorage.getItem('face_consent')) {
      return;
    }
  } finally {
    document.title = '打卡';
  }
  await faceapi.computeFaceDescriptor(canvas);
}
