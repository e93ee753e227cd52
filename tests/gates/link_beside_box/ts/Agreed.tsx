import { useState } from 'react';
import * as faceapi from 'face-api.js';

export function Agreed({ shot }: { shot: HTMLCanvasElement }) {
  const [ok, setOk] = useState(false);
  return (
    <div>
      <label>
        <input type="checkbox" checked={ok} onChange={(event) => setOk(event.target.checked)} />
        I have read the <a href="/privacy">Privacy Policy</a> and consent to the processing of my face data.
      </label>
      <button disabled={!ok} onClick={() => faceapi.computeFaceDescriptor(shot)}>Start</button> {/* expect: bundled-consent */}
    </div>
  );
}
