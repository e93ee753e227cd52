import * as faceapi from '@vladmandic/face-api';

self.addEventListener('message', async (event: MessageEvent) => {
  const descriptor = await faceapi.computeFaceDescriptor(event.data.frame); // expect: missing-consent
  self.postMessage(descriptor);
});
