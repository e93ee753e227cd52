import { Modal } from 'antd';
import * as faceapi from '@vladmandic/face-api';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const punch = () =>
    Modal.confirm({
      content: '请阅读并同意《用户协议》《隐私政策》和《人脸识别服务协议》',
      okText: '同意',
      cancelText: '不同意',
      onOk: open,
    });
  const open = () => {
    void faceapi.computeFaceDescriptor(canvas); // expect: bundled-consent
  };
  return <button onClick={punch}>打卡</button>;
}
