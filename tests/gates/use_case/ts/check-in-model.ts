import * as faceapi from '@vladmandic/face-api';
import { FaceUseCase } from './use-case';

export class CheckInModel {
  constructor(private readonly useCase: FaceUseCase) {}

  punch(canvas: HTMLCanvasElement): void {
    if (!this.useCase.allowed()) {
      return;
    }
    void faceapi.computeFaceDescriptor(canvas);
  }
}
