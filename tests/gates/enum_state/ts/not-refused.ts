import * as faceapi from '@vladmandic/face-api';
import { ConsentState, User } from './consent';

export async function punch(user: User, canvas: HTMLCanvasElement): Promise<void> {
  if (user.faceConsent !== ConsentState.Denied) {
    await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
