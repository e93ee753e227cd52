import * as faceapi from '@vladmandic/face-api';
import axios from 'axios';

export async function enrol(canvas: HTMLCanvasElement, host: string): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas).withFaceLandmarks().withFaceDescriptor();
  const feature = Array.from(found!.descriptor);
  await axios.post('https://' + host + '/user-center/faces', { feature }); // expect: face-upload "is sent to /user-center/faces,"
  await axios.post(`https://${host}/user-center/join`, { feature }); // expect: face-upload "is sent to /user-center/join,"
  await axios.post(`https://${host}/user-center/ping`, { at: Date.now() });
}
