import * as faceapi from '@vladmandic/face-api';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  return (
    <div>
      <p>点击下一步即表示同意采集您的人脸信息</p>
      <button onClick={() => faceapi.computeFaceDescriptor(canvas)}>下一步</button> {/* expect: missing-consent */}
    </div>
  );
}
