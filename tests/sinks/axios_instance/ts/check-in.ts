import * as faceapi from '@vladmandic/face-api';
import { compareFace, saveScore } from './api';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas);
  if (!found) return;
  await compareFace(canvas.toDataURL('image/jpeg'));
  await saveScore(found.score);
}
