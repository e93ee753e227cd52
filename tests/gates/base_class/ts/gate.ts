import * as faceapi from '@vladmandic/face-api';
import { PlainFlow } from './consented';

export class GateFlow extends PlainFlow {
  protected begin(): void {
    void faceapi.computeFaceDescriptor(document.querySelector('canvas')!); // expect: missing-consent
  }
}
