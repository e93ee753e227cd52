import { openFace } from './face';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  if (localStorage.getItem('face_consent')) {
    await openFace(canvas);
  }
}
