import { useEffect, useState } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const [allowed, setAllowed] = useState(false);

  useEffect(() => {
    setAllowed(localStorage.getItem('face_consent') === '1');
  }, []);

  const punch = () => {
    const ok = localStorage.getItem('face_consent') === '1';
    document.title = '打卡';
    if (ok) {
      void faceapi.computeFaceDescriptor(canvas);
    }
  };

  const shortcut = () => {
    if (allowed) {
      void faceapi.computeFaceDescriptor(canvas);
    }
  };

  return (
    <div>
      <button onClick={punch}>打卡</button>
      <button onClick={shortcut}>快捷打卡</button>
    </div>
  );
}
