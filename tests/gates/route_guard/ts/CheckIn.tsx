import { useEffect } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function CheckIn() {
  useEffect(() => {
    void faceapi.computeFaceDescriptor(document.querySelector('canvas')!);
  }, []);
  return <canvas />;
}
