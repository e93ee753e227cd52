import * as faceapi from '@vladmandic/face-api';

interface Door { faceConsent: boolean; name: string }

export function punch(doors: Door[], canvas: HTMLCanvasElement): void {
  for (const door of doors) {
    if (!door.faceConsent) {
      break;
    }
    document.title = door.name;
  }
  void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
}
