import * as faceapi from '@vladmandic/face-api';

export default function Rules({ canvas }: { canvas: HTMLCanvasElement }) {
  return (
    <div>
      <p>Consent to face recognition: we compare your face with your badge photo, on this device only.</p>
      <button onClick={() => faceapi.computeFaceDescriptor(canvas)}>I agree</button>
      <button onClick={() => window.history.back()}>Not now</button>
    </div>
  );
}
