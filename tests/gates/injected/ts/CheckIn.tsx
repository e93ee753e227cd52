import * as faceapi from '@vladmandic/face-api';
import { useConsent } from './consent-context';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const repository = useConsent();
  const punch = () => {
    if (repository.mayProceed()) {
      void faceapi.computeFaceDescriptor(canvas);
    }
  };
  return <button onClick={punch}>打卡</button>;
}
