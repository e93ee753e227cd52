import canvas from 'canvas';

export const load = (frame: string) => canvas.loadImage(frame) as never;
