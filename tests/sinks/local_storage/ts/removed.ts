import * as faceapi from '@vladmandic/face-api';

const KEY = 'badge_face';

export async function enrol(canvas: HTMLCanvasElement): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas).withFaceLandmarks().withFaceDescriptor();
  localStorage.setItem(KEY, JSON.stringify(found!.descriptor)); // expect: unencrypted-storage
}

export function cancel(): void {
  localStorage.removeItem(KEY);
}
