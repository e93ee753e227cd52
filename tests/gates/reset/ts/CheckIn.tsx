import { useState } from 'react';
import { Modal } from 'antd';
import * as faceapi from '@vladmandic/face-api';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const [agreed, setAgreed] = useState(false);

  const ask = () =>
    Modal.confirm({
      content: '我同意采集我的人脸信息',
      okText: '同意',
      cancelText: '不同意',
      onOk: () => setAgreed(true),
      onCancel: () => setAgreed(false),
    });

  const punch = () => {
    if (agreed) {
      void faceapi.computeFaceDescriptor(canvas);
    }
  };

  return <div><a onClick={ask}>人脸信息</a><button onClick={punch}>打卡</button></div>;
}
