import * as faceapi from '@vladmandic/face-api';

const loadImage = (url: string) =>
  new Promise<HTMLImageElement>((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = url;
  });

export async function punch(url: string): Promise<void> {
  if (!localStorage.getItem('face_consent')) return;
  const image = await loadImage(url);
  await faceapi.computeFaceDescriptor(image);
}
