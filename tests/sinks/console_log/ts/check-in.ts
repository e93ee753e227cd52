import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas).withFaceLandmarks().withFaceDescriptor();
  console.log('descriptor', found!.descriptor); // expect: face-data-in-logs
  console.debug(`length ${found!.descriptor.length}, score ${found!.detection.score}`);
}
