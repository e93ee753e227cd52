import { openDB } from 'idb';
import * as faceapi from '@vladmandic/face-api';

export async function enrol(canvas: HTMLCanvasElement, name: string): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas).withFaceLandmarks().withFaceDescriptor();
  const db = await openDB('people', 1);
  await db.put('faces', { name, feature: found!.descriptor }); // expect: unencrypted-storage // expect: unbounded-retention
}
