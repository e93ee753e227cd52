import { useRef } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function Gated() {
  const video = useRef<HTMLVideoElement>(null);
  const collect = (stream: MediaStream) => {
    video.current!.srcObject = stream;
    void faceapi.detectSingleFace(video.current!).withFaceLandmarks().withFaceDescriptor();
  };
  const punch = () => {
    if (!localStorage.getItem('face_consent')) return;
    navigator.mediaDevices.getUserMedia({ video: true }).then(collect).catch(console.error);
  };
  return <div><video ref={video} autoPlay /><button onClick={punch}>打卡</button></div>;
}
