import * as faceapi from '@vladmandic/face-api';

interface User { grantedConsents: string[]; consents: Record<string, boolean>; agreed: Set<string> }

export function listed(user: User, canvas: HTMLCanvasElement): void {
  if (user.grantedConsents.includes('face')) {
    void faceapi.computeFaceDescriptor(canvas);
  }
}

export function keyed(user: User, canvas: HTMLCanvasElement): void {
  if (!user.consents['face_recognition']) {
    return;
  }
  void faceapi.computeFaceDescriptor(canvas);
}

export function indexed(user: User, canvas: HTMLCanvasElement): void {
  if (user.grantedConsents.indexOf('face') === -1) return;
  void faceapi.computeFaceDescriptor(canvas);
}
