import { useState } from 'react';
import { Modal } from 'antd';
import * as faceapi from '@vladmandic/face-api';

export default function Refused({ canvas }: { canvas: HTMLCanvasElement }) {
  const [open, setOpen] = useState(false);
  const start = () => {
    setOpen(false);
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  };
  return (
    <>
      <button onClick={() => setOpen(true)}>打卡</button>
      <Modal open={open} title="人脸识别服务协议" okText="同意" cancelText="不同意" onOk={() => setOpen(false)} onCancel={start}>
        我们将采集您的人脸图像用于考勤核验，是否同意？
      </Modal>
    </>
  );
}
