import * as faceapi from '@vladmandic/face-api';

interface FaceConsent { grantedAt: number }
interface ConsentDao { findFaceConsent(userId: string): Promise<FaceConsent | null> }

export async function punch(consents: ConsentDao, canvas: HTMLCanvasElement): Promise<void> {
  const consent = await consents.findFaceConsent('u1');
  if (consent != null) {
    document.title = '已授权';
  }
  await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
}
