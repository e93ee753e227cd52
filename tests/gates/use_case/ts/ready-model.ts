import * as faceapi from '@vladmandic/face-api';
import { FaceUseCase } from './use-case';

export class ReadyModel {
  constructor(private readonly useCase: FaceUseCase) {}

  punch(canvas: HTMLCanvasElement): void {
    if (!this.useCase.ready()) {
      return;
    }
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }
}
