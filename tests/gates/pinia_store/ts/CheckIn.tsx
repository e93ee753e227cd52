import * as faceapi from '@vladmandic/face-api';
import { useSteps } from './store';

export function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const step = useSteps((state) => state.step);
  const punch = () => {
    if (!step) return;
    void faceapi.computeFaceDescriptor(canvas);
  };
  return <button onClick={punch}>打卡</button>;
}
