import * as faceapi from '@vladmandic/face-api';

export function punch(url: string): Promise<unknown> {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(faceapi.computeFaceDescriptor(image)); // expect: missing-consent
    image.src = url;
  });
}
