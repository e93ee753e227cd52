import * as faceapi from '@vladmandic/face-api';

export async function enrol(canvas, name) {
  await faceapi.detectSingleFace(canvas);
  const body = new FormData();
  body.append('name', name);
  body.append('photo', await new Promise((resolve) => canvas.toBlob(resolve)));
  await fetch('/api/people', { method: 'POST', body }); // expect: face-upload
}

export async function rename(name) {
  const body = new FormData();
  body.append('name', name);
  await fetch('/api/names', { method: 'POST', body });
}
