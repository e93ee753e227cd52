import * as faceapi from '@vladmandic/face-api';

class CompareLoop {
  private timer = 0;

  constructor(private readonly canvas: HTMLCanvasElement) {}

  start(): void {
    this.timer = window.setInterval(() => this.tick(), 1000);
  }

  stop(): void {
    window.clearInterval(this.timer);
  }

  private tick(): void {
    void faceapi.computeFaceDescriptor(this.canvas);
  }
}

export function punch(canvas: HTMLCanvasElement): void {
  if (localStorage.getItem('face_consent')) {
    new CompareLoop(canvas).start();
  }
}
