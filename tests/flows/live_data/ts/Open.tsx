import { useEffect } from 'react';
import * as faceapi from '@vladmandic/face-api';
import { useTicket } from './store';

export default function Open({ canvas }: { canvas: HTMLCanvasElement }) {
  const { shown, show } = useTicket();
  useEffect(() => {
    if (shown) void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }, [shown]);
  return <button onClick={show}>打卡</button>;
}
