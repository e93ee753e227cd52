import * as faceapi from 'face-api.js';

export function FaceLogin() {
  const scan = async () => {
    await faceapi.detectSingleFace('video').withFaceLandmarks().withFaceDescriptor();
  };
  return (
    <div>
      <video id="video" />
      <button onClick={scan}>开始</button>
    </div>
  );
}
