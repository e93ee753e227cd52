export function shoot(video: HTMLVideoElement): string {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')!.drawImage(video, 0, 0);
  return canvas.toDataURL('image/jpeg', 0.8);
}

export const stripHeader = (dataUrl: string) => dataUrl.replace(/^data:image\/\w+;base64,/, '');

export const sizeOf = (dataUrl: string) => dataUrl.length;
