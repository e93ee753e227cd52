import * as faceapi from '@vladmandic/face-api';

type Consent = 'granted' | 'denied' | 'notAsked';
interface Store { faceConsent(): Consent }

export async function punch(store: Store, canvas: HTMLCanvasElement): Promise<void> {
  switch (store.faceConsent()) {
    case 'denied':
      document.title = '您已拒绝';
    // falls through
    case 'granted':
      await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
      break;
    default:
      window.close();
  }
}
