'use client';
import { useState } from 'react';
import { useRouter } from 'next/navigation';

export default function Rules() {
  const [agreed, setAgreed] = useState(false);
  const router = useRouter();
  const next = () => {
    if (!agreed) return;
    router.push('/face');
  };
  return (
    <main>
      <label>
        <input type="checkbox" checked={agreed} onChange={(e) => setAgreed(e.target.checked)} />
        我同意采集我的人脸信息用于考勤
      </label>
      <button onClick={next}>下一步</button>
    </main>
  );
}
