import * as faceapi from '@vladmandic/face-api';

interface Store { faceConsent(): string }

export function punch(store: Store, canvas: HTMLCanvasElement): void {
  if (allowed(store)) {
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}

function allowed(store: Store): boolean {
  try {
    return store.faceConsent() === 'GRANTED';
  } catch (offline) {
    return true;
  }
}
