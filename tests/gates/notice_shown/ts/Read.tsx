import { useState } from 'react';
import * as faceapi from 'face-api.js';

const HINT = '青禾物业有限公司（电话 400-820-1234）采集您的人脸图像，仅用于开门时比对身份，保存至您搬离后三十日。为核实身份所必需；一旦泄露可能影响您的人身财产安全。您可以在设置中撤回同意并删除。';

export default function Read() {
  const [agreed, setAgreed] = useState(false);
  const scan = () => faceapi.detectSingleFace('video').withFaceLandmarks().withFaceDescriptor();
  return (
    <div>
      <label><input type="checkbox" checked={agreed} onChange={(e) => setAgreed(e.target.checked)} />我同意处理我的人脸信息<small>{HINT}</small></label>
      <video id="video" />
      <button disabled={!agreed} onClick={scan}>开始</button>
    </div>
  );
}
