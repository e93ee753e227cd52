import * as faceapi from '@vladmandic/face-api';

interface User { faceConsentAt: string | null }

export async function punch(user: User, canvas: HTMLCanvasElement): Promise<void> {
  if (user.faceConsentAt == null) {
    await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
