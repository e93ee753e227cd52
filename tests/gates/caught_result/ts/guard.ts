export class ConsentMissing extends Error {}

export function ensureFaceConsent(): void {
  if (localStorage.getItem('face_consent') !== '1') {
    throw new ConsentMissing('face');
  }
}
