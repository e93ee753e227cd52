import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement, user: string): Promise<void> {
  await faceapi.detectSingleFace(canvas);
  const payload: Record<string, string> = { user, image: canvas.toDataURL() };
  delete payload.image;
  await fetch('/api/attendance', { method: 'POST', body: JSON.stringify(payload) });
}
