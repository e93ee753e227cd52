import * as faceapi from '@vladmandic/face-api';

export async function punch(video: HTMLVideoElement, user: { faceConsent: boolean }): Promise<void> {
  if (user.faceConsent === false) {
    return;
  }
  await faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
}

export async function strict(video: HTMLVideoElement): Promise<void> {
  if (localStorage.getItem('face_consent') !== 'granted') {
    return;
  }
  await faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
}
