import * as faceapi from '@vladmandic/face-api';
import { FLAGS } from './flags';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  if (FLAGS.faceConsent) {
    await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
