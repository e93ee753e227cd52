import { Modal } from 'antd';
import * as faceapi from '@vladmandic/face-api';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  let agreed = false;
  const punch = () => {
    Modal.confirm({
      content: '我同意处理我的人脸信息',
      okText: '同意',
      onOk() {
        agreed = true;
      },
      onCancel() {
        agreed = false;
      },
    });
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  };
  return <button onClick={punch}>打卡{agreed}</button>;
}
