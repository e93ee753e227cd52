import { Engine, scan } from '@/face';

export function punch(canvas: HTMLCanvasElement): void {
  if (!localStorage.getItem('face_consent')) return;
  void scan(canvas);
  void new Engine().run(canvas);
}
