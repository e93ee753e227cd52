import * as faceapi from '@vladmandic/face-api';

interface ConsentClient { fetchFaceConsent(): Promise<boolean> }

export function punch(client: ConsentClient, canvas: HTMLCanvasElement): void {
  if (client.fetchFaceConsent()) {
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
