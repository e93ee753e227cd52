import * as faceapi from '@vladmandic/face-api';

interface Door { faceConsent: boolean; name: string }

export function punch(doors: Door[], canvas: HTMLCanvasElement): void {
  search: for (const door of doors) {
    for (const step of ['open', 'check']) {
      if (!door.faceConsent) {
        continue search;
      }
      document.title = step;
      void faceapi.computeFaceDescriptor(canvas);
    }
  }
}
