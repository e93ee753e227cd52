import * as faceapi from '@vladmandic/face-api';

export async function local(image: HTMLImageElement): Promise<void> {
  const found = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
  window.localStorage.setItem('template', JSON.stringify(found!.descriptor)); // expect: unencrypted-storage
}

export async function session(image: HTMLImageElement): Promise<void> {
  const found = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
  // expect: unencrypted-storage
  // expect: unbounded-retention
  sessionStorage.setItem('session_template', JSON.stringify(found!.descriptor));
}

export function signOut(): void {
  localStorage.clear();
}
