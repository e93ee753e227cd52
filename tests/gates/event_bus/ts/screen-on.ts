import * as faceapi from '@vladmandic/face-api';
import { bus } from './bus';

export function setUp(canvas: HTMLCanvasElement): void {
  bus.on('screenOn', () => {
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  });
}

export function resume(): void {
  bus.emit('screenOn');
}
