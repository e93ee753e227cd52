import * as faceapi from '@vladmandic/face-api';

export function punch(user: { grantedConsents: string[] }, canvas: HTMLCanvasElement): void {
  if (user.grantedConsents.includes('marketing')) {
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
