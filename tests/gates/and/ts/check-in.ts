import * as faceapi from '@vladmandic/face-api';

let ready = false;

export function prepare(): void {
  ready = document.readyState === 'complete';
}

export async function punch(video: HTMLVideoElement): Promise<void> {
  if (ready && localStorage.getItem('face_consent')) {
    await faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
  }
}

export function shortcut(video: HTMLVideoElement): void {
  const started = localStorage.getItem('face_consent') === '1' && open(video);
  document.title = started ? '识别中' : '未授权';
}

function open(video: HTMLVideoElement): boolean {
  void faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
  return true;
}
