import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  try {
    requireConsent();
  } catch {
    await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}

function requireConsent(): void {
  if (!localStorage.getItem('face_consent')) {
    throw new Error('face consent missing');
  }
}
