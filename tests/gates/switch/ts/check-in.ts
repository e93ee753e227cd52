import * as faceapi from '@vladmandic/face-api';

type Consent = 'granted' | 'denied' | 'notAsked';
interface Store { faceConsent(): Consent }

export async function punch(store: Store, canvas: HTMLCanvasElement): Promise<void> {
  switch (store.faceConsent()) {
    case 'granted':
      await faceapi.computeFaceDescriptor(canvas);
      break;
    case 'denied':
      document.title = '您已拒绝';
      break;
    default:
      window.close();
  }
}
