import * as faceapi from '@vladmandic/face-api';

export async function punch(video: HTMLVideoElement): Promise<void> {
  // if (!localStorage.getItem('face_consent')) {
  //   return;
  // }
  await faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor(); // expect: missing-consent
}
