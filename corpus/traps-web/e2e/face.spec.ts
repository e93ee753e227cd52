import * as faceapi from '@vladmandic/face-api';

export const run = (video: HTMLVideoElement) => faceapi.detectAllFaces(video).withFaceLandmarks().withFaceDescriptors();
