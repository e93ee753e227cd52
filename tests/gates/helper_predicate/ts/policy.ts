import * as faceapi from '@vladmandic/face-api';
import * as consent from './consent';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  if (consent.canProceed()) {
    await faceapi.computeFaceDescriptor(canvas); // expect: bundled-consent
  }
}
