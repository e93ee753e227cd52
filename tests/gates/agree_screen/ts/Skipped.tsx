import { useEffect, useRef } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function Skipped() {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    void faceapi.detectSingleFace(video.current!).withFaceLandmarks().withFaceDescriptor(); // expect: missing-consent
  }, []);
  return <video ref={video} autoPlay />;
}
