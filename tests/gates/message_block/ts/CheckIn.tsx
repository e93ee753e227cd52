import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as faceapi from '@vladmandic/face-api';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const { t } = useTranslation();
  const [ticked, setTicked] = useState(false);
  const start = () => void faceapi.computeFaceDescriptor(canvas);
  return (
    <main>
      <label><input type="checkbox" checked={ticked} onChange={(e) => setTicked(e.target.checked)} />{t('rules')}</label>
      <button disabled={!ticked} onClick={start}>打卡</button>
    </main>
  );
}
