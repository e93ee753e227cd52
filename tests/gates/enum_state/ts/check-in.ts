import * as faceapi from '@vladmandic/face-api';
import { ConsentState, User } from './consent';

export async function punch(user: User, canvas: HTMLCanvasElement): Promise<void> {
  if (user.faceConsent === ConsentState.Granted) {
    await faceapi.computeFaceDescriptor(canvas);
  }
}

export async function shortcut(user: User, canvas: HTMLCanvasElement): Promise<void> {
  if (user.faceConsent !== ConsentState.Granted) {
    return;
  }
  await faceapi.computeFaceDescriptor(canvas);
}

export async function byText(user: User, canvas: HTMLCanvasElement): Promise<void> {
  if (user.faceConsentText === 'granted') {
    await faceapi.computeFaceDescriptor(canvas);
  }
}
