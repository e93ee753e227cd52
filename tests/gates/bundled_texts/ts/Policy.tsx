import { Dialog } from '@headlessui/react';
import { useState } from 'react';
import * as faceapi from '@vladmandic/face-api';

export function Policy({ canvas }: { canvas: HTMLCanvasElement }) {
  const [shown, setShown] = useState(true);
  const accept = () => {
    setShown(false);
    void faceapi.computeFaceDescriptor(canvas); // expect: bundled-consent
  };
  return (
    <Dialog open={shown} onClose={() => setShown(false)}>
      <Dialog.Title>Privacy policy</Dialog.Title>
      <p>Please agree to our privacy policy and terms of service before you continue.</p>
      <button onClick={accept}>I agree</button>
      <button onClick={() => setShown(false)}>Decline</button>
    </Dialog>
  );
}
