import { useEffect, useRef } from 'react';
import * as faceapi from 'face-api.js';

const ASK = 'Do you consent to the processing of your face data for face recognition?';

export default function After() {
  const video = useRef<HTMLVideoElement>(null);
  async function go() {
    if (!window.confirm(ASK)) return;
    video.current!.srcObject = await navigator.mediaDevices.getUserMedia({ video: true });
    await faceapi.detectSingleFace(video.current!).withFaceLandmarks().withFaceDescriptor();
  }
  return <div><video ref={video} /><button onClick={go}>Start</button></div>;
}
