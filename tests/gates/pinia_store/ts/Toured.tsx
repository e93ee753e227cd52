import * as faceapi from '@vladmandic/face-api';
import { useSteps } from './store';

export function Toured({ canvas }: { canvas: HTMLCanvasElement }) {
  const punch = () => {
    if (!useSteps.getState().tour) return;
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  };
  return <button onClick={punch}>打卡</button>;
}
