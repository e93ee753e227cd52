import { useState } from 'react';
import { FaceCamera } from './FaceCamera';

export default function Gated() {
  const [agreed, setAgreed] = useState(false);
  return agreed ? (
    <FaceCamera />
  ) : (
    <div>
      <p>我们将采集您的人脸图像用于入住核验，是否同意？</p>
      <button onClick={() => setAgreed(true)}>同意</button>
      <button onClick={() => window.history.back()}>不同意</button>
    </div>
  );
}
