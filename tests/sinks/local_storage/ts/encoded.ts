import * as faceapi from '@vladmandic/face-api';

export async function enrol(canvas: HTMLCanvasElement): Promise<void> {
  await faceapi.detectSingleFace(canvas);
  // expect: unencrypted-storage
  // expect: unbounded-retention
  sessionStorage.setItem('encoded_face', btoa(canvas.toDataURL()));
}
