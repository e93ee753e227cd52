import { useState } from 'react';
import { Checkbox } from 'antd';
import * as faceapi from '@vladmandic/face-api';

export default function Sound({ canvas }: { canvas: HTMLCanvasElement }) {
  const [checked, setChecked] = useState(false);
  const start = () => {
    if (!checked) return;
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  };
  return (
    <div>
      <Checkbox checked={checked} onChange={(e) => setChecked(e.target.checked)}>打卡成功后播放提示音</Checkbox>
      <button onClick={start}>试听</button>
    </div>
  );
}
