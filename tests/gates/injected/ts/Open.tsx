import * as faceapi from '@vladmandic/face-api';
import { useAccount } from './consent-context';

export default function Open({ canvas }: { canvas: HTMLCanvasElement }) {
  const repository = useAccount();
  const punch = () => {
    if (repository.mayProceed()) {
      void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
    }
  };
  return <button onClick={punch}>打卡</button>;
}
