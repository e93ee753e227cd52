import * as faceapi from '@vladmandic/face-api';

interface Visitor { faceConsent: boolean; photo: HTMLImageElement }

export function index(visitors: Visitor[]): Promise<unknown>[] {
  return visitors.map((visitor) => faceapi.computeFaceDescriptor(visitor.photo)); // expect: missing-consent
}
