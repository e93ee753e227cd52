import * as faceapi from '@vladmandic/face-api';
import mongoose from 'mongoose';

const Guest = mongoose.model('Guest', new mongoose.Schema({ face: [Number], at: { type: Date, expires: 86400 } }));
const Resident = mongoose.model('Resident', new mongoose.Schema({ face: [Number], at: Date }));

export async function guest(image: HTMLImageElement): Promise<void> {
  const found = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
  await Guest.create({ face: Array.from(found!.descriptor) }); // expect: unencrypted-storage
}

export async function resident(image: HTMLImageElement): Promise<void> {
  const found = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
  // expect: unencrypted-storage
  // expect: unbounded-retention
  await Resident.create({ face: Array.from(found!.descriptor) });
}
