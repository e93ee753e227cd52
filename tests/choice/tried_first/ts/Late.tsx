import { useState } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function Late({ video }: { video: HTMLVideoElement }) {
  const [step, setStep] = useState('face');
  const verify = () => {
    faceapi.computeFaceDescriptor(video).catch(() => setStep('other')); // expect: late-alternative
  };
  const other = () => {
    location.href = '/session/new';
  };
  return (
    <main>
      <button onClick={verify}>刷脸登录</button>
      {step === 'other' && <button onClick={other}>密码登录</button>}
    </main>
  );
}
