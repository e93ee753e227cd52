import { useState } from 'react';
import * as faceapi from '@vladmandic/face-api';
import { FaceRulesDialog } from './FaceRulesDialog';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <button onClick={() => setAsking(true)}>打卡</button>
      <FaceRulesDialog
        open={asking}
        onAgree={() => {
          setAsking(false);
          void faceapi.computeFaceDescriptor(canvas);
        }}
        onRefuse={() => setAsking(false)}
      />
    </div>
  );
}
