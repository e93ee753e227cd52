import { createCanvas, loadImage } from 'canvas';

export async function load(data: string) {
  const image = await loadImage(data);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas as never;
}
