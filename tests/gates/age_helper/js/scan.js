import * as faceapi from 'face-api.js';

const isMinor = (user) => user.age < 13; // expect: wrong-age-threshold
const isChild = (user) => user.age < 14;

export async function helper(video, user) {
  if (localStorage.getItem('face_consent') !== 'yes') return;
  if (isMinor(user)) return askGuardian();
  await faceapi.computeFaceDescriptor(video);
}

export async function variable(video, user) {
  if (localStorage.getItem('face_consent') !== 'yes') return;
  const minor = user.age < 13; // expect: wrong-age-threshold
  if (minor) return askGuardian();
  await faceapi.computeFaceDescriptor(video);
}

export async function right(video, user) {
  if (localStorage.getItem('face_consent') !== 'yes') return;
  if (isChild(user)) return askGuardian();
  await faceapi.computeFaceDescriptor(video);
}
