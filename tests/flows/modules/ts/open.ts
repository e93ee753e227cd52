import * as face from './face';

export function punch(canvas: HTMLCanvasElement): void {
  void face.now(canvas);
}
