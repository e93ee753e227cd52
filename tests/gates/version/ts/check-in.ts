import * as faceapi from '@vladmandic/face-api';

const RULES_VERSION = 3;
const agreedVersion = () => parseInt(localStorage.getItem('face_consent_version') ?? '0', 10);

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  if (agreedVersion() >= RULES_VERSION) {
    await faceapi.computeFaceDescriptor(canvas);
  }
}

export async function shortcut(canvas: HTMLCanvasElement): Promise<void> {
  if (agreedVersion() < RULES_VERSION) {
    return;
  }
  await faceapi.computeFaceDescriptor(canvas);
}
