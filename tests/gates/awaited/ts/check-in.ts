import * as faceapi from '@vladmandic/face-api';

interface ConsentClient { fetchFaceConsent(): Promise<boolean> }

export function chained(client: ConsentClient, canvas: HTMLCanvasElement): void {
  client.fetchFaceConsent().then((agreed) => {
    if (agreed) {
      void faceapi.computeFaceDescriptor(canvas);
    }
  });
}

export async function awaited(client: ConsentClient, canvas: HTMLCanvasElement): Promise<void> {
  if (await client.fetchFaceConsent()) {
    await faceapi.computeFaceDescriptor(canvas);
  }
}

export async function named(client: ConsentClient, canvas: HTMLCanvasElement): Promise<void> {
  const agreed = await client.fetchFaceConsent();
  if (!agreed) return;
  await faceapi.computeFaceDescriptor(canvas);
}
