import { Modal } from 'antd';
import * as faceapi from '@vladmandic/face-api';

export default function OneButton({ canvas }: { canvas: HTMLCanvasElement }) {
  const ask = () =>
    Modal.confirm({
      content: '同意我们处理您的人脸信息，用于门禁通行？',
      okText: '同意',
      cancelText: '不同意',
      onOk: () => localStorage.setItem('gate_face', '1'),
      onCancel: () => localStorage.removeItem('gate_face'),
    });
  const punch = () => {
    if (localStorage.getItem('gate_face')) {
      void faceapi.computeFaceDescriptor(canvas);
    }
  };
  return <div><a onClick={ask}>授权</a><button onClick={punch}>打卡</button></div>;
}
