import * as Sentry from '@sentry/react';
import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  try {
    await faceapi.computeFaceDescriptor(canvas);
  } catch (error) {
    Sentry.captureException(error, { extra: { image: canvas.toDataURL() } }); // expect: face-data-in-logs
  }
}
