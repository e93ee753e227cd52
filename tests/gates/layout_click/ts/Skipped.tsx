import * as faceapi from '@vladmandic/face-api';

export default function Skipped({ canvas }: { canvas: HTMLCanvasElement }) {
  return (
    <div>
      <p>Consent to face recognition: we compare your face with your badge photo, on this device only.</p>
      <button onClick={() => window.history.back()}>I agree</button>
      <button onClick={() => faceapi.computeFaceDescriptor(canvas)}>Not now</button> {/* expect: missing-consent */}
    </div>
  );
}
