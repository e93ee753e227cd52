import * as faceapi from '@vladmandic/face-api';
import { withConsent } from './guard';

export function punch(canvas: HTMLCanvasElement): void {
  withConsent(() => faceapi.computeFaceDescriptor(canvas));
}

export const shortcut = guarded((canvas: HTMLCanvasElement) => faceapi.computeFaceDescriptor(canvas));

function guarded<A>(action: (input: A) => unknown) {
  return (input: A) => {
    if (!localStorage.getItem('face_consent')) return undefined;
    return action(input);
  };
}
