import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  requireConsent();
  await faceapi.computeFaceDescriptor(canvas);
}

export async function awaited(canvas: HTMLCanvasElement): Promise<void> {
  await assertConsent();
  await faceapi.computeFaceDescriptor(canvas);
}

function requireConsent(): void {
  if (!localStorage.getItem('face_consent')) {
    throw new Error('no consent');
  }
}

async function assertConsent(): Promise<void> {
  const reply = await fetch('/api/consents/face');
  const { faceConsent } = await reply.json();
  if (!faceConsent) throw new Error('no consent');
}
