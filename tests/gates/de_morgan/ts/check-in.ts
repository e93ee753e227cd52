import * as faceapi from '@vladmandic/face-api';

const faceAgreed = () => localStorage.getItem('face_consent') === 'yes';

export async function punch(video: HTMLVideoElement, ready: boolean): Promise<void> {
  if (!(ready && faceAgreed())) {
    return;
  }
  await faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
}

export async function shortcut(video: HTMLVideoElement, ready: boolean): Promise<void> {
  if (!ready || !faceAgreed()) return;
  await faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
}
