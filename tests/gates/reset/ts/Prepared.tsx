import { useEffect, useState } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function Prepared({ canvas }: { canvas: HTMLCanvasElement }) {
  const [faceAgreed, setFaceAgreed] = useState(false);

  useEffect(() => setFaceAgreed(true), []);

  const punch = () => {
    if (faceAgreed) {
      void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
    }
  };

  return <button onClick={punch}>打卡</button>;
}
