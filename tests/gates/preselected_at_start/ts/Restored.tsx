import { useEffect, useState } from 'react';
import * as faceapi from 'face-api.js';

export default function Restored() {
  const [agreed, setAgreed] = useState(false);
  useEffect(() => {
    setAgreed(localStorage.getItem('faceAgreed') === 'yes');
  }, []);
  const scan = () => faceapi.detectSingleFace('video').withFaceLandmarks().withFaceDescriptor();
  return (
    <div>
      <label><input type="checkbox" checked={agreed} onChange={(e) => setAgreed(e.target.checked)} />我同意处理我的人脸信息</label>
      <video id="video" />
      <button disabled={!agreed} onClick={scan}>开始</button>
    </div>
  );
}
