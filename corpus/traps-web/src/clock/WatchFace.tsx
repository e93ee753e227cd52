import { useState } from 'react';

export function WatchFace() {
  const [face, setFace] = useState<'analog' | 'digital'>('analog');
  return (
    <section>
      <h2>表盘</h2>
      <button onClick={() => setFace('analog')}>指针</button>
      <button onClick={() => setFace('digital')}>数字</button>
      <canvas data-face={face} />
    </section>
  );
}
