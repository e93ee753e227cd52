import { openFace } from './face';

export async function retry(canvas: HTMLCanvasElement): Promise<void> {
  await openFace(canvas);
}
