import * as faceapi from '@vladmandic/face-api';
import { ConsentPanel } from './ConsentPanel';

export default function Visit({ canvas }: { canvas: HTMLCanvasElement }) {
  const onAnswer = (ok: boolean) => {
    if (ok) {
      void faceapi.computeFaceDescriptor(canvas);
    }
  };
  return <ConsentPanel onAnswer={onAnswer} />;
}
