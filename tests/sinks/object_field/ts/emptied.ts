import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement, user: string): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas);
  const payload = { user, image: canvas.toDataURL(), score: found!.score };
  payload.image = '';
  await fetch('/api/attendance', { method: 'POST', body: JSON.stringify(payload) });
}
