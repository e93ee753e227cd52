import * as faceapi from '@vladmandic/face-api';
import { Db } from 'mongodb';

export async function init(db: Db): Promise<void> {
  await db.collection('visitors').createIndex({ at: 1 }, { expireAfterSeconds: 86400 });
  await db.collection('members').createIndex({ at: 1 }, { unique: true });
}

export async function visitor(db: Db, image: HTMLImageElement): Promise<void> {
  const found = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
  // expect: unencrypted-storage
  await db.collection('visitors').insertOne({ at: new Date(), face: Array.from(found!.descriptor) });
}

export async function member(db: Db, image: HTMLImageElement): Promise<void> {
  const found = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
  // expect: unencrypted-storage
  // expect: unbounded-retention
  await db.collection('members').insertOne({ at: new Date(), face: Array.from(found!.descriptor) });
}
