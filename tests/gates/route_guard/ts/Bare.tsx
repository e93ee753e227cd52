import { useEffect } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function Bare() {
  useEffect(() => {
    void faceapi.computeFaceDescriptor(document.querySelector('canvas')!); // expect: missing-consent
  }, []);
  return <canvas />;
}
