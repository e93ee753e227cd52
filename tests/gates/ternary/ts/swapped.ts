import * as faceapi from '@vladmandic/face-api';

export function punch(canvas: HTMLCanvasElement): void {
  const state = localStorage.getItem('face_consent') ? 'refused' : open(canvas);
  document.title = state;
}

function open(canvas: HTMLCanvasElement): string {
  void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  return 'started';
}
