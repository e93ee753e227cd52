import * as faceapi from '@vladmandic/face-api';

export async function enrol(canvas: HTMLCanvasElement, name: string): Promise<void> {
  await faceapi.detectSingleFace(canvas);
  const body = JSON.stringify({ name, picture: canvas.toDataURL() });
  await fetch('/api/people', { method: 'POST', body }); // expect: face-upload
}

export async function rename(name: string): Promise<void> {
  await fetch('/api/names', { method: 'POST', body: JSON.stringify({ name, picture: '' }) });
}

document.querySelector('#enrol')!.addEventListener('click', () => enrol(document.querySelector('canvas')!, '张三'));
document.querySelector('#rename')!.addEventListener('click', () => rename('李四'));
