import { useRef, useState } from 'react';
import * as faceapi from '@vladmandic/face-api';
import { finish, idPhoto } from './api';

type Step = 'form' | 'face' | 'branch' | 'done';

export function Apply() {
  const [step, setStep] = useState<Step>('form');
  const [age, setAge] = useState(0);
  const [agreed, setAgreed] = useState(false);
  const video = useRef<HTMLVideoElement>(null);

  const compare = async () => {
    if (!agreed || age < 18) return;
    const live = await faceapi.detectSingleFace(video.current!).withFaceLandmarks().withFaceDescriptor();
    if (!live) return;
    const distance = faceapi.euclideanDistance(live.descriptor, await idPhoto());
    await finish(distance < 0.5);
    setStep('done');
  };

  if (step === 'branch') return <p>请携带身份证到就近网点，由工作人员核验。</p>;
  if (step === 'done') return <p>申请已提交</p>;
  if (step === 'face') {
    return (
      <main>
        <video ref={video} autoPlay muted aria-label="人脸预览" />
        <button onClick={compare}>开始核验</button>
        <button onClick={() => setStep('branch')}>改为网点人工核验</button>
      </main>
    );
  }
  return (
    <form>
      <label>年龄 <input type="number" onChange={(e) => setAge(Number(e.target.value))} /></label>
      <label>
        <input type="checkbox" checked={agreed} onChange={(e) => setAgreed(e.target.checked)} />
        我同意示例小额贷款有限公司（电话 010-12345678）在本机采集并比对我的人脸信息，不上传、不保存，仅用于本次申请。不同意不影响申请，可到网点核验；可随时联系客服撤回、查阅或删除。
      </label>
      <button type="button" disabled={!agreed} onClick={() => setStep('face')}>刷脸核验并申请</button>
      <button type="button" onClick={() => setStep('branch')}>不刷脸，到网点人工核验身份证</button>
    </form>
  );
}
