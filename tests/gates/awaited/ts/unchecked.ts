import * as faceapi from '@vladmandic/face-api';

interface ConsentClient { fetchFaceConsent(): Promise<boolean> }

export function punch(client: ConsentClient, canvas: HTMLCanvasElement): void {
  client.fetchFaceConsent().then((agreed) => {
    document.title = `consent: ${agreed}`;
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  });
}
