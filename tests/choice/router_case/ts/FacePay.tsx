import * as faceapi from 'face-api.js';

export function FacePay() {
  const scan = async () => {
    await faceapi.detectSingleFace('video').withFaceLandmarks().withFaceDescriptor(); // expect: sole-verification
  };
  return (
    <div>
      <video id="video" />
      <button onClick={scan}>开始</button>
    </div>
  );
}
