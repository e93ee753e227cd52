import * as faceapi from '@vladmandic/face-api';

export const mockFace = () => faceapi.computeFaceDescriptor(document.createElement('canvas'));
