import { useEffect } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  useEffect(() => {
    localStorage.setItem('face_consent', 'true');
  }, []);
  const punch = () => {
    if (localStorage.getItem('face_consent') === 'true') {
      void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
    }
  };
  return <button onClick={punch}>打卡</button>;
}
