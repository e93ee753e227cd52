import { openDB } from 'idb';
import * as faceapi from '@vladmandic/face-api';

export async function enrol(canvas: HTMLCanvasElement, name: string): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas).withFaceLandmarks().withFaceDescriptor();
  const db = await openDB('visits', 1);
  await db.put('visits', { name, seen: found !== undefined });
}
