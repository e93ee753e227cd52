import * as faceapi from '@vladmandic/face-api';

self.onmessage = async (event: MessageEvent) => {
  if (event.data.kind === 'face') {
    const descriptor = await faceapi.computeFaceDescriptor(event.data.frame);
    self.postMessage(descriptor);
  }
};
