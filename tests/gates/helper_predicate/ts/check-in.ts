import * as faceapi from '@vladmandic/face-api';
import { mayUseFace } from './consent';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  if (mayUseFace()) {
    await faceapi.computeFaceDescriptor(canvas);
  }
}
