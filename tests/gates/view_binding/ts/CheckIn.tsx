import { useRef } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const rules = useRef<HTMLInputElement>(null);
  const start = () => {
    if (rules.current?.checked) {
      void faceapi.computeFaceDescriptor(canvas);
    }
  };
  return (
    <div>
      <label><input ref={rules} type="checkbox" />I agree to the processing of my facial data for attendance</label>
      <button onClick={start}>Start</button>
    </div>
  );
}
