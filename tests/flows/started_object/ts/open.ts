import * as faceapi from '@vladmandic/face-api';

class OpenLoop {
  constructor(private readonly canvas: HTMLCanvasElement) {
    const step = async () => {
      await faceapi.computeFaceDescriptor(this.canvas); // expect: missing-consent
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }
}

export function punch(canvas: HTMLCanvasElement): OpenLoop {
  return new OpenLoop(canvas);
}
