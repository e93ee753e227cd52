import { forwardRef, useImperativeHandle } from 'react';
import * as faceapi from '@vladmandic/face-api';

export interface Now { now(): void }

export const OpenBox = forwardRef<Now, { canvas: HTMLCanvasElement }>(({ canvas }, ref) => {
  useImperativeHandle(ref, () => ({
    now() {
      void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
    },
  }));
  return <p>识别中</p>;
});
