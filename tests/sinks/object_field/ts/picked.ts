import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement, user: string): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas);
  const payload = { user, face: { image: canvas.toDataURL(), score: found!.score } };
  const { face, ...rest } = payload;
  await fetch('/api/attendance', { method: 'POST', body: JSON.stringify({ ...rest, score: face.score }) });
}
