import { useEffect, useState } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const [granted, setGranted] = useState(false);
  useEffect(() => {
    navigator.permissions.query({ name: 'camera' as PermissionName }).then((status) => setGranted(status.state === 'granted'));
  }, []);
  const punch = () => {
    if (granted) {
      void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
    }
  };
  return <button onClick={punch}>打卡</button>;
}
