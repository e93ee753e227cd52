import { useEffect, useRef } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function Face() {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    void faceapi.detectSingleFace(video.current!).withFaceLandmarks().withFaceDescriptor();
  }, []);
  return <video ref={video} autoPlay />;
}
