import * as faceapi from '@vladmandic/face-api';
import axios from 'axios';
import { people, visits } from './http';

const local = axios.create({ baseURL: 'http://192.168.1.9' });

export async function enrol(canvas: HTMLCanvasElement): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas).withFaceLandmarks().withFaceDescriptor();
  const feature = Array.from(found!.descriptor);
  // expect: cleartext-transport
  // expect: face-upload "http://people.example.cn/faces"
  await people.post('/faces', { feature });
  await visits.post('/faces', { feature }); // expect: face-upload "https://visits.example.cn/faces"
  // expect: cleartext-transport (note)
  // expect: face-upload (note)
  await local.post('/faces', { feature });
}
