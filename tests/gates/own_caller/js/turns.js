import * as faceapi from 'face-api.js';

export async function begin(video) {
  await faceapi.computeFaceDescriptor(video); // expect: missing-consent
  return retry(video);
}

function retry(video) {
  return begin(video);
}
