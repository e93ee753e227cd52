import { useMemo, useState } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const [ticked, setTicked] = useState(false);
  const [name, setName] = useState('');
  const ready = useMemo(() => ticked && name.length > 0, [ticked, name]);
  const open = () => faceapi.computeFaceDescriptor(canvas);
  return (
    <main>
      <input value={name} onChange={(e) => setName(e.target.value)} />
      <label>
        <input type="checkbox" checked={ticked} onChange={(e) => setTicked(e.target.checked)} />
        I consent to the processing of my biometric data
      </label>
      <button disabled={!ready} onClick={open}>Start</button>
    </main>
  );
}
