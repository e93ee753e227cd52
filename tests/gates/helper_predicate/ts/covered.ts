import * as faceapi from '@vladmandic/face-api';
import { hasFaceConsent } from './consent';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  if (hasFaceConsent()) {
    await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
