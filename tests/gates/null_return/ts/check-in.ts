import * as faceapi from '@vladmandic/face-api';

interface FaceConsent { grantedAt: number }
interface ConsentDao { findFaceConsent(userId: string): Promise<FaceConsent | null> }

export async function punch(consents: ConsentDao, canvas: HTMLCanvasElement): Promise<void> {
  const consent = await consents.findFaceConsent('u1');
  if (consent === null) {
    return;
  }
  await faceapi.computeFaceDescriptor(canvas);
}

export async function nullish(consents: ConsentDao, canvas: HTMLCanvasElement): Promise<void> {
  const consent = await consents.findFaceConsent('u1');
  if (consent?.grantedAt) {
    await faceapi.computeFaceDescriptor(canvas);
  }
}
