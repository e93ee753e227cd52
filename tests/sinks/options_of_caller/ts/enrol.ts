import * as faceapi from 'face-api.js';
import { courses, enrol, history } from './apis';

export async function take(canvas: HTMLCanvasElement): Promise<void> {
  await faceapi.detectSingleFace(canvas);
  await enrol(canvas.toDataURL());
  await courses({ page: 1 });
  await history({ page: 1 });
}
