import { Modal } from 'antd';
import * as faceapi from '@vladmandic/face-api';

const FACE = 'kv_face_rule_agreed';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const ask = () => {
    Modal.confirm({
      content: '我同意采集我的人脸信息',
      okText: '同意',
      cancelText: '不同意',
      onOk: () => localStorage.setItem(FACE, '1'),
    });
  };
  const punch = () => {
    if (localStorage.getItem(FACE) === '1') {
      void faceapi.computeFaceDescriptor(canvas);
    }
  };
  return <div><a onClick={ask}>授权</a><button onClick={punch}>打卡</button></div>;
}
