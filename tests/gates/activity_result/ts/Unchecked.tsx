import * as faceapi from '@vladmandic/face-api';
import { useConsentModal } from './useConsentModal';

export default function Unchecked({ canvas }: { canvas: HTMLCanvasElement }) {
  const { ask, modal } = useConsentModal();
  const onFace = async () => {
    await ask();
    await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  };
  return <div>{modal}<button onClick={onFace}>刷脸</button></div>;
}
