import * as faceapi from 'face-api.js';

export function Gated() {
  const agreed = localStorage.getItem('face_consent') === 'true';
  let held: (() => void) | null = null;
  const keep = (block: () => void) => { held = block; };
  const fire = () => held?.();
  const scan = () => { faceapi.detectAllFaces('video'); };
  keep(scan);
  if (agreed) { fire(); }
  return <video />;
}

export function Hasty() {
  let held: (() => void) | null = null;
  const keep = (block: () => void) => { held = block; };
  const fire = () => held?.();
  const scan = () => { faceapi.detectAllFaces('video'); }; // expect: missing-consent
  keep(scan);
  fire();
  return <video />;
}
