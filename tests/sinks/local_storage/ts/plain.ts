import * as faceapi from '@vladmandic/face-api';

export async function enrol(canvas: HTMLCanvasElement): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas).withFaceLandmarks().withFaceDescriptor();
  // expect: unencrypted-storage
  // expect: unbounded-retention
  localStorage.setItem('face_template', JSON.stringify(Array.from(found!.descriptor)));
}
