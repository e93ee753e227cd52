import { useState } from 'react';
import * as faceapi from 'face-api.js';

export function Link({ shot }: { shot: HTMLCanvasElement }) {
  const [ok, setOk] = useState(false);
  return (
    <div>
      <label>
        <input type="checkbox" checked={ok} onChange={(event) => setOk(event.target.checked)} />
        I consent to the processing of my face data. See our <a href="/privacy">Privacy Policy</a> for details.
      </label>
      <button disabled={!ok} onClick={() => faceapi.computeFaceDescriptor(shot)}>Start</button>
    </div>
  );
}
