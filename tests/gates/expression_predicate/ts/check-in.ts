import * as faceapi from '@vladmandic/face-api';

type Consent = 'GRANTED' | 'DENIED' | 'UNKNOWN';
interface Store { faceConsent(): Consent }

export function punch(store: Store, canvas: HTMLCanvasElement): void {
  if (allowed(store)) {
    void faceapi.computeFaceDescriptor(canvas);
  }
}

function allowed(store: Store): boolean {
  switch (store.faceConsent()) {
    case 'GRANTED':
      return true;
    default:
      return false;
  }
}
