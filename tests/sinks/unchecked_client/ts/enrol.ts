import https from 'https';
import axios from 'axios';
import got from 'got';
import * as faceapi from '@vladmandic/face-api';

const agent = new https.Agent({ rejectUnauthorized: false });
const strict = new https.Agent({ keepAlive: true, rejectUnauthorized: true });
const client = axios.create({ baseURL: 'https://people.example.cn', httpsAgent: agent });

export async function enrol(canvas: HTMLCanvasElement): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas).withFaceLandmarks().withFaceDescriptor();
  const feature = Array.from(found!.descriptor);
  // expect: cleartext-transport
  // expect: face-upload
  await axios.post('https://people.example.cn/faces', { feature }, { httpsAgent: agent });
  // expect: cleartext-transport
  // expect: face-upload
  await client.post('/faces', { feature });
  // expect: cleartext-transport
  // expect: face-upload
  await got.post('https://people.example.cn/faces', { json: { feature }, https: { rejectUnauthorized: false } });
  await axios.post('https://people.example.cn/strict', { feature }, { httpsAgent: strict }); // expect: face-upload
}
