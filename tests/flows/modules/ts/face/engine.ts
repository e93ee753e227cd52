import * as faceapi from '@vladmandic/face-api';

export function recognise(canvas: HTMLCanvasElement) {
  return faceapi.computeFaceDescriptor(canvas);
}

export default class Engine {
  run(canvas: HTMLCanvasElement) {
    return recognise(canvas);
  }
}
