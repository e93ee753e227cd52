import * as faceapi from '@vladmandic/face-api';

export default function Later({ canvas }: { canvas: HTMLCanvasElement }) {
  const onAction = (action: 'accept' | 'later') => {
    if (action === 'later') {
      void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
    }
  };
  return (
    <div>
      <p>本次核验将采集您的人脸图像，用于实名认证。您可以拒绝。</p>
      <button onClick={() => onAction('accept')}>同意并开始验证</button>
      <button onClick={() => onAction('later')}>以后再说</button>
    </div>
  );
}
