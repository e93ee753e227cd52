import * as faceapi from '@vladmandic/face-api';

const RULES_VERSION = 3;

export async function punch(user: { faceConsentVersion: number }, canvas: HTMLCanvasElement): Promise<void> {
  if (user.faceConsentVersion < RULES_VERSION) {
    await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
