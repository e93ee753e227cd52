import CryptoJS from 'crypto-js';
import * as faceapi from '@vladmandic/face-api';

export async function enrol(canvas: HTMLCanvasElement, secret: string): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas).withFaceLandmarks().withFaceDescriptor();
  const sealed = CryptoJS.AES.encrypt(JSON.stringify(Array.from(found!.descriptor)), secret).toString();
  localStorage.setItem('short_face', sealed);
}

export function forget(): void {
  localStorage.removeItem('short_face');
}
