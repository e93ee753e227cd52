import * as faceapi from '@vladmandic/face-api';

export function punch(canvas: HTMLCanvasElement): void {
  const state = localStorage.getItem('face_consent') ? open(canvas) : 'refused';
  document.title = state;
}

function open(canvas: HTMLCanvasElement): string {
  void faceapi.computeFaceDescriptor(canvas);
  return 'started';
}
