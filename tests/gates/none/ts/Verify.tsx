import { useEffect, useRef } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function Verify() {
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    const start = async () => {
      await faceapi.nets.ssdMobilenetv1.loadFromUri('/models');
      const face = await faceapi.detectSingleFace(video.current!).withFaceLandmarks().withFaceDescriptor(); // expect: missing-consent
      if (face) {
        document.title = '识别成功';
      }
    };
    start();
  }, []);

  return <video ref={video} autoPlay muted />;
}
