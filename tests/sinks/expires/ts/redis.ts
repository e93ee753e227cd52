import * as faceapi from '@vladmandic/face-api';
import Redis from 'ioredis';

const redis = new Redis();

export async function timed(image: HTMLImageElement, id: string): Promise<void> {
  const found = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
  // expect: unencrypted-storage
  await redis.set('timed:' + id, JSON.stringify(found!.descriptor), 'EX', 3600);
}

export async function setex(image: HTMLImageElement, id: string): Promise<void> {
  const found = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
  // expect: unencrypted-storage
  await redis.setex('short:' + id, 3600, JSON.stringify(found!.descriptor));
}

export async function forEver(image: HTMLImageElement, id: string): Promise<void> {
  const found = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
  // expect: unencrypted-storage
  // expect: unbounded-retention
  await redis.set('ever:' + id, JSON.stringify(found!.descriptor));
}
