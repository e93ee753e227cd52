import * as faceapi from '@vladmandic/face-api';

let ready = false;

export function load(): void {
  ready = true;
}

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  if (ready) {
    await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
