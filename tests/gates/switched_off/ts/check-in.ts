import * as faceapi from '@vladmandic/face-api';
import { MODE } from './build';

const TRIAL = false;

export async function off(canvas: HTMLCanvasElement): Promise<void> {
  if (TRIAL) {
    await faceapi.computeFaceDescriptor(canvas);
  }
}

export async function turn(canvas: HTMLCanvasElement): Promise<void> {
  if (!TRIAL || canvas.hidden) return;
  await faceapi.computeFaceDescriptor(canvas);
}

export async function mode(canvas: HTMLCanvasElement): Promise<void> {
  if (MODE === 'face') {
    await start(canvas);
  }
}

async function start(canvas: HTMLCanvasElement): Promise<void> {
  await faceapi.computeFaceDescriptor(canvas);
}
