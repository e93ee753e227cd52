import { useState } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function Shown({ canvas }: { canvas: HTMLCanvasElement }) {
  const [ticked, setTicked] = useState(false);
  return (
    <main>
      <label>
        <input type="checkbox" checked={ticked} onChange={() => setTicked((old) => !old)} />
        我已阅读并同意《人脸信息处理规则》
      </label>
      {ticked && <button onClick={() => faceapi.computeFaceDescriptor(canvas)}>开始打卡</button>}
    </main>
  );
}
