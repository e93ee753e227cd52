import * as faceapi from 'face-api.js';

export async function enrol(canvas: HTMLCanvasElement, name: string): Promise<void> {
  await faceapi.detectSingleFace(canvas);
  const pending = { name, photo: canvas.toDataURL() };
  // expect: unbounded-retention
  // expect: unencrypted-storage
  sessionStorage.setItem('pending', JSON.stringify(pending));
}

export async function visit(canvas: HTMLCanvasElement, name: string): Promise<void> {
  await faceapi.detectSingleFace(canvas);
  // expect: unbounded-retention
  // expect: unencrypted-storage
  sessionStorage.setItem('visitor', JSON.stringify({ name, photo: canvas.toDataURL() }));
}
