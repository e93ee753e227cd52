import { useEffect, useState } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function Loaded({ canvas }: { canvas: HTMLCanvasElement }) {
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    if (loaded) {
      void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
    }
  }, [loaded]);
  return <img src="/me.jpg" onLoad={() => setLoaded(true)} alt="" />;
}
