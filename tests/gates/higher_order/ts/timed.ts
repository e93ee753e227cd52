import * as faceapi from '@vladmandic/face-api';
import { timed } from './guard';

export function punch(canvas: HTMLCanvasElement): void {
  timed(() => faceapi.computeFaceDescriptor(canvas)); // expect: missing-consent
}
