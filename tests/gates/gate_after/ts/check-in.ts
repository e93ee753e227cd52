import * as faceapi from '@vladmandic/face-api';

export async function punch(video: HTMLVideoElement): Promise<void> {
  await faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor(); // expect: missing-consent
  if (!localStorage.getItem('face_consent')) {
    return;
  }
  document.title = '打卡成功';
}
