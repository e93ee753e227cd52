import * as faceapi from 'face-api.js';

async function scanQuietly(video) {
  await faceapi.computeFaceDescriptor(video);
  return scanQuietly(video);
}
