import * as faceapi from '@vladmandic/face-api';
import { ConsentMissing, ensureFaceConsent } from './guard';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  try {
    ensureFaceConsent();
  } catch (error) {
    if (error instanceof ConsentMissing) {
      document.title = '请先同意';
    }
  }
  await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
}
