import * as faceapi from '@vladmandic/face-api';

export async function openFace(canvas: HTMLCanvasElement): Promise<Float32Array> {
  const descriptor = await faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  return descriptor as Float32Array;
}
