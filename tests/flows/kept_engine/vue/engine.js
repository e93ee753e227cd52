import * as faceapi from '@vladmandic/face-api'

export class Engine {
  run(canvas) {
    return faceapi.computeFaceDescriptor(canvas)
  }
}

export class OpenEngine {
  run(canvas) {
    return faceapi.computeFaceDescriptor(canvas) // expect: missing-consent
  }
}
