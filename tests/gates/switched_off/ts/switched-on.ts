import * as faceapi from '@vladmandic/face-api';
import { MODE } from './build';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  if (MODE === 'sms') {
    await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
