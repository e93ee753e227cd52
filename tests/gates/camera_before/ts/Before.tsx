import { useEffect, useRef } from 'react';
import * as faceapi from 'face-api.js';

const ASK = 'Do you consent to the processing of your face data for face recognition?';

export default function Before() {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    navigator.mediaDevices.getUserMedia({ video: true }).then((stream) => { // expect: missing-consent
      video.current!.srcObject = stream;
    });
  }, []);
  async function go() {
    if (!window.confirm(ASK)) return;
    await faceapi.detectSingleFace(video.current!).withFaceLandmarks().withFaceDescriptor();
  }
  return <div><video ref={video} /><button onClick={go}>Start</button></div>;
}
