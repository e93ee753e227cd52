import { computeFaceDescriptor as describe } from '@vladmandic/face-api';

export const now = (canvas: HTMLCanvasElement) => describe(canvas); // expect: missing-consent
