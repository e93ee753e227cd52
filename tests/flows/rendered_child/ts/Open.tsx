import { useState } from 'react';
import { OpenCamera } from './OpenCamera';

export default function Open() {
  const [step, setStep] = useState(0);
  return step === 1 ? <OpenCamera /> : <button onClick={() => setStep(1)}>开始</button>;
}
