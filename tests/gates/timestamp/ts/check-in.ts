import * as faceapi from '@vladmandic/face-api';

interface User { faceConsentAt: string | null }

export async function punch(user: User, canvas: HTMLCanvasElement): Promise<void> {
  if (user.faceConsentAt !== null) {
    await faceapi.computeFaceDescriptor(canvas);
  }
}

export async function shortcut(canvas: HTMLCanvasElement): Promise<void> {
  if (Number(localStorage.getItem('face_consent_at')) > 0) {
    await faceapi.computeFaceDescriptor(canvas);
  }
}
