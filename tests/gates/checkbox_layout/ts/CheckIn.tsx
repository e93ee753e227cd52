import { useState } from 'react';
import { Checkbox, message } from 'antd';
import * as faceapi from '@vladmandic/face-api';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const [checked, setChecked] = useState(false);
  const start = () => {
    if (!checked) {
      message.error('请先勾选');
      return;
    }
    void faceapi.computeFaceDescriptor(canvas);
  };
  return (
    <div>
      <Checkbox checked={checked} onChange={(e) => setChecked(e.target.checked)}>
        我同意采集和使用我的人脸信息用于考勤
      </Checkbox>
      <button onClick={start}>开始打卡</button>
    </div>
  );
}
