import { useCallback, useEffect, useState } from 'react';
import * as faceapi from '@vladmandic/face-api';

export function useFace(canvas: HTMLCanvasElement) {
  const [descriptor, setDescriptor] = useState<unknown>(null);
  const recognise = useCallback(async () => {
    const found = await faceapi.computeFaceDescriptor(canvas);
    setDescriptor(found);
  }, [canvas]);
  return { descriptor, recognise };
}

export function useFaceNow(canvas: HTMLCanvasElement) {
  useEffect(() => {
    void faceapi.detectSingleFace(canvas).withFaceLandmarks().withFaceDescriptor(); // expect: missing-consent
  }, [canvas]);
}
