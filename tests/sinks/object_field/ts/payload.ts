import * as faceapi from '@vladmandic/face-api';

interface Payload { user: string; face?: { image: string; score: number } }

export async function punch(canvas: HTMLCanvasElement, user: string): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas);
  const payload: Payload = { user };
  payload.face = { image: canvas.toDataURL(), score: found!.score };
  await fetch('/api/face', { method: 'POST', body: JSON.stringify({ ...payload, at: Date.now() }) }); // expect: face-upload
}
