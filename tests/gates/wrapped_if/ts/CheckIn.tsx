import { useRef } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function CheckIn() {
  const video = useRef<HTMLVideoElement>(null);
  const punch = async () => {
    if (localStorage.getItem('face_consent') === '1') {
      await faceapi.detectSingleFace(video.current!).withFaceLandmarks().withFaceDescriptor();
    }
  };
  return (
    <div>
      <video ref={video} autoPlay />
      <button onClick={punch}>打卡</button>
    </div>
  );
}
