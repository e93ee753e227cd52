import * as faceapi from 'face-api.js';

export async function scan(video) {
  const found = await faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor(); // expect: missing-consent
  if (!found) setTimeout(() => scan(video), 200);
}
