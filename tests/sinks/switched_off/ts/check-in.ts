import * as faceapi from '@vladmandic/face-api';

const KEEP = false;

export async function enrol(canvas: HTMLCanvasElement): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas).withFaceLandmarks().withFaceDescriptor();
  if (KEEP) {
    localStorage.setItem('kept_face', JSON.stringify(Array.from(found!.descriptor)));
  } else {
    // expect: unencrypted-storage
    // expect: unbounded-retention
    localStorage.setItem('shown_face', JSON.stringify(Array.from(found!.descriptor)));
  }
}
