import * as faceapi from '@vladmandic/face-api';

export async function punch(video: HTMLVideoElement): Promise<void> {
  const agreed = localStorage.getItem('face_consent') === '1';
  console.info(`consent=${agreed}`);
  await faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor(); // expect: missing-consent
}
