import { useEffect } from 'react';
import * as faceapi from '@vladmandic/face-api';

export function Face() {
  useEffect(() => {
    void faceapi.computeFaceDescriptor(document.querySelector('canvas')!);
  }, []);
  return <canvas />;
}
