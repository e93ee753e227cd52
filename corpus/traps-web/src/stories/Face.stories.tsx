import * as faceapi from '@vladmandic/face-api';

export default { title: 'Face' };

export const Detect = () => (
  <button onClick={() => faceapi.detectSingleFace(document.querySelector('video')!).withFaceLandmarks().withFaceDescriptor()}>
    Detect
  </button>
);
