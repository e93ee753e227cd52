import * as faceapi from '@vladmandic/face-api';
import { useConsentModal } from './useConsentModal';

export default function Home({ canvas }: { canvas: HTMLCanvasElement }) {
  const { ask, modal } = useConsentModal();
  const onFace = async () => {
    if (await ask()) {
      await faceapi.computeFaceDescriptor(canvas);
    }
  };
  return <div>{modal}<button onClick={onFace}>刷脸</button></div>;
}
