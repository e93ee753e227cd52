import { useState } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function Policy({ canvas }: { canvas: HTMLCanvasElement }) {
  const [form, setForm] = useState({ policy: false, rules: false });
  const start = () => {
    if (form.policy) {
      void faceapi.computeFaceDescriptor(canvas); // expect: bundled-consent
    }
  };
  return (
    <form>
      <label>
        <input type="checkbox" checked={form.policy} onChange={(e) => setForm({ ...form, policy: e.target.checked })} />
        我已阅读并同意《用户协议》和《隐私政策》
      </label>
      <label>
        <input type="checkbox" checked={form.rules} onChange={(e) => setForm({ ...form, rules: e.target.checked })} />
        我同意采集我的人脸信息用于考勤
      </label>
      <button type="button" onClick={start}>开始</button>
    </form>
  );
}
