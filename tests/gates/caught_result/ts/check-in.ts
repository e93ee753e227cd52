import * as faceapi from '@vladmandic/face-api';
import { ensureFaceConsent } from './guard';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  try {
    ensureFaceConsent();
  } catch {
    document.title = '请先同意';
    return;
  }
  await faceapi.computeFaceDescriptor(canvas);
}
