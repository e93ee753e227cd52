import { Modal } from 'antd';
import * as faceapi from '@vladmandic/face-api';

export function punch(user: { age: number }, canvas: HTMLCanvasElement): void {
  if (!localStorage.getItem('face_consent')) return;
  if (user.age < 14 && !localStorage.getItem('guardian_consent')) {
    return;
  }
  void faceapi.computeFaceDescriptor(canvas);
}

export function branched(user: { age: number }, canvas: HTMLCanvasElement): void {
  const open = () => faceapi.computeFaceDescriptor(canvas);
  if (user.age < 14) {
    Modal.confirm({
      content: '我是该未成年人的监护人，同意采集孩子的人脸信息',
      okText: '监护人同意',
      cancelText: '不同意',
      onOk: open,
    });
  } else {
    Modal.confirm({ content: '我同意采集我的人脸信息', okText: '同意', cancelText: '不同意', onOk: open });
  }
}
