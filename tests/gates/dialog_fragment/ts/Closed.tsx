import { useState } from 'react';
import * as faceapi from '@vladmandic/face-api';
import { RulesModal } from './RulesModal';

export default function Closed({ canvas }: { canvas: HTMLCanvasElement }) {
  const [shown, setShown] = useState(false);
  const done = () => {
    setShown(false);
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  };
  return (
    <div>
      <button onClick={() => setShown(true)}>打卡</button>
      {shown && (
        <RulesModal title="人脸信息处理同意书" okText="同意" onOk={() => setShown(false)} onClose={done}>
          <p>我们将采集并比对您的人脸图像。</p>
        </RulesModal>
      )}
    </div>
  );
}
