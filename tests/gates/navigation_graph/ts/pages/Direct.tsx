import { useEffect } from 'react';
import * as faceapi from '@vladmandic/face-api';

export function Direct() {
  useEffect(() => {
    void faceapi.computeFaceDescriptor(document.querySelector('canvas')!); // expect: missing-consent
  }, []);
  return <canvas />;
}
