import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function Referring({ canvas }: { canvas: HTMLCanvasElement }) {
  const { t } = useTranslation();
  const [agreed, setAgreed] = useState(false);
  return (
    <section>
      <label>
        <input type="checkbox" checked={agreed} onChange={(e) => setAgreed(e.target.checked)} />
        {t('face.agree')}
      </label>
      <button disabled={!agreed} onClick={() => faceapi.computeFaceDescriptor(canvas)}>{t('start')}</button>
    </section>
  );
}
