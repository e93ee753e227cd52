import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  const found = await faceapi.detectAllFaces(canvas);
  console.info('faces', found.length);
}
