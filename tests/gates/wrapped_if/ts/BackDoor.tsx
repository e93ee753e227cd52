import { useRef } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function BackDoor() {
  const video = useRef<HTMLVideoElement>(null);
  const punch = async () => {
    if (navigator.onLine) {
      await faceapi.detectSingleFace(video.current!).withFaceLandmarks().withFaceDescriptor(); // expect: missing-consent
    }
  };
  return (
    <div>
      <video ref={video} autoPlay />
      <button onClick={punch}>打卡</button>
    </div>
  );
}
