import { useEffect, useState } from 'react';
import { Modal } from 'antd';
import * as faceapi from '@vladmandic/face-api';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const [agreed, setAgreed] = useState(false);
  useEffect(() => {
    if (agreed) {
      void faceapi.computeFaceDescriptor(canvas);
    }
  }, [agreed]);
  const ask = () =>
    Modal.confirm({
      content: '同意我们处理您的人脸信息，用于门禁通行？',
      okText: '同意',
      cancelText: '不同意',
      onOk: () => setAgreed(true),
    });
  return <button onClick={ask}>打卡</button>;
}
