import * as faceapi from '@vladmandic/face-api';

export async function punch(video: HTMLVideoElement, ready: boolean): Promise<void> {
  if (ready || localStorage.getItem('face_consent')) {
    await faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor(); // expect: missing-consent
  }
}
