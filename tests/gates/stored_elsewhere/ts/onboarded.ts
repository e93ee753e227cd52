import * as faceapi from '@vladmandic/face-api';
import { settings } from './settings';

export function punch(canvas: HTMLCanvasElement): void {
  if (settings.isTourDone()) {
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
