import * as faceapi from 'face-api.js';

export async function elders(video, user) {
  if (localStorage.getItem('face_consent') !== 'yes') return;
  if (user.age > 60) return showElder();
  await faceapi.computeFaceDescriptor(video); // expect: missing-age-gate
}

export async function low(video, user) {
  if (localStorage.getItem('face_consent') !== 'yes') return;
  if (user.age < 13) return askGuardian(); // expect: wrong-age-threshold
  if (user.age > 60) return showElder();
  await faceapi.computeFaceDescriptor(video);
}

export async function right(video, user) {
  if (localStorage.getItem('face_consent') !== 'yes') return;
  if (user.age < 14 || user.age > 70) return askGuardian();
  await faceapi.computeFaceDescriptor(video);
}
