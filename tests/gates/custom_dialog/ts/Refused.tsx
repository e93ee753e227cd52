import { useState } from 'react';
import * as faceapi from '@vladmandic/face-api';
import { FaceRulesDialog } from './FaceRulesDialog';

export default function Refused({ canvas }: { canvas: HTMLCanvasElement }) {
  const [asking, setAsking] = useState(false);
  const go = () => faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  return (
    <div>
      <button onClick={() => setAsking(true)}>打卡</button>
      <FaceRulesDialog open={asking} onAgree={() => setAsking(false)} onRefuse={go} />
    </div>
  );
}
