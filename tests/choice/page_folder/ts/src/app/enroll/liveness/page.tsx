'use client';
import * as faceapi from 'face-api.js';

export default function LivenessPage() {
  const start = async () => {
    await faceapi.detectSingleFace('video').withFaceLandmarks().withFaceDescriptor();
  };
  return (
    <div>
      <video id="video" />
      <button onClick={start}>开始</button>
    </div>
  );
}
