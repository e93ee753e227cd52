import * as faceapi from '@vladmandic/face-api';

export class Engine {
  run(canvas: HTMLCanvasElement) {
    return faceapi.computeFaceDescriptor(canvas);
  }

  look(canvas: HTMLCanvasElement) {
    return faceapi.detectSingleFace(canvas).withFaceLandmarks().withFaceDescriptor();
  }
}

export class OpenEngine {
  run(canvas: HTMLCanvasElement) {
    return faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
