import * as faceapi from 'face-api.js';

export async function enrol(canvas: HTMLCanvasElement, name: string): Promise<void> {
  await faceapi.detectSingleFace(canvas);
  // expect: unbounded-retention
  // expect: unencrypted-storage
  localStorage.setItem('visitor', JSON.stringify({ name, photo: canvas.toDataURL() }));
}
