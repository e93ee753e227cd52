import * as faceapi from '@vladmandic/face-api';

interface Visitor { faceConsent: boolean; photo: HTMLImageElement }

export function index(visitors: Visitor[]): Promise<unknown>[] {
  return visitors.filter((visitor) => visitor.faceConsent).map((visitor) => faceapi.computeFaceDescriptor(visitor.photo));
}
