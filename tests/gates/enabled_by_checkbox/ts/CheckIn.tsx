import { useState } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const [ticked, setTicked] = useState(false);
  return (
    <main>
      <label>
        <input type="checkbox" onChange={(e) => setTicked(e.target.checked)} />
        我已阅读并同意《人脸信息处理规则》
      </label>
      <button disabled={!ticked} onClick={() => faceapi.computeFaceDescriptor(canvas)}>开始打卡</button>
    </main>
  );
}
