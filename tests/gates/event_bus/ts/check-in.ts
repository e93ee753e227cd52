import { Modal } from 'antd';
import * as faceapi from '@vladmandic/face-api';
import { bus } from './bus';

export function setUp(canvas: HTMLCanvasElement): void {
  bus.on('rulesAccepted', () => {
    void faceapi.computeFaceDescriptor(canvas);
  });
}

export function ask(): void {
  Modal.confirm({
    title: '人脸信息处理规则',
    content: '我们将采集您的人脸图像用于考勤，是否同意？',
    okText: '同意',
    onOk: () => bus.emit('rulesAccepted'),
  });
}
