import { useState } from 'react';
import { FaceLivenessDetector } from '@aws-amplify/ui-react-liveness';
import { createSession, finish } from './api';

type Step = 'form' | 'face' | 'branch' | 'done';

export function Apply() {
  const [step, setStep] = useState<Step>('form');
  const [age, setAge] = useState(0);
  const [agreed, setAgreed] = useState(false);
  const [session, setSession] = useState('');

  const start = async () => {
    if (!agreed || age < 18) return;
    setSession(await createSession());
    setStep('face');
  };

  if (step === 'branch') return <p>请携带身份证到就近网点，由工作人员核验。</p>;
  if (step === 'done') return <p>申请已提交</p>;
  if (step === 'face' && agreed && age >= 18) {
    return (
      <main>
        {/* expect: cross-border-transfer */}
        <FaceLivenessDetector sessionId={session} region="us-east-1" onAnalysisComplete={async () => {
          await finish(session);
          setStep('done');
        }} />
        <button onClick={() => setStep('branch')}>改为网点人工核验</button>
      </main>
    );
  }
  return (
    <form>
      <label>年龄 <input type="number" onChange={(e) => setAge(Number(e.target.value))} /></label>
      <label>
        <input type="checkbox" checked={agreed} onChange={(e) => setAgreed(e.target.checked)} />
        我同意示例小额贷款有限公司（电话 010-12345678）采集我的人脸视频并上传至亚马逊云服务器（美国）进行活体检测，仅用于本次申请，检测后删除。不同意不影响申请，可到网点核验；可随时联系客服撤回、查阅或删除。
      </label>
      <button type="button" disabled={!agreed} onClick={start}>刷脸核验并申请</button>
      <button type="button" onClick={() => setStep('branch')}>不刷脸，到网点人工核验身份证</button>
    </form>
  );
}
