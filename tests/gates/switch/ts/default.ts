import * as faceapi from '@vladmandic/face-api';

type Consent = 'granted' | 'denied' | 'notAsked';
interface Store { faceConsent(): Consent }

export async function punch(store: Store, canvas: HTMLCanvasElement): Promise<void> {
  switch (store.faceConsent()) {
    case 'granted':
      window.close();
      break;
    default:
      await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
