import * as faceapi from 'face-api.js';

export async function punch(video) {
  if (localStorage.getItem('face_consent') !== 'yes') return;
  scanAsked(video);
}

async function scanAsked(video) {
  await faceapi.computeFaceDescriptor(video);
  requestAnimationFrame(() => scanAsked(video));
}
