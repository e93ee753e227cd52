import * as faceapi from '@vladmandic/face-api';

export const recognise = (video: HTMLVideoElement) => faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
