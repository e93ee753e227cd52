import { Modal } from 'antd';
import * as faceapi from '@vladmandic/face-api';

export default function Update({ canvas }: { canvas: HTMLCanvasElement }) {
  const punch = () => {
    Modal.confirm({
      content: '发现新版本，是否立即更新？',
      okText: '确定',
      cancelText: '取消',
      onOk: () => {
        void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
      },
    });
  };
  return <button onClick={punch}>打卡</button>;
}
