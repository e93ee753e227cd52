import * as faceapi from '@vladmandic/face-api';
import { ConsentedFlow } from './consented';

export class CheckInFlow extends ConsentedFlow {
  protected onAllowed(): void {
    void faceapi.computeFaceDescriptor(document.querySelector('canvas')!);
  }
}
