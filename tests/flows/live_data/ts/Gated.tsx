import { useEffect } from 'react';
import * as faceapi from '@vladmandic/face-api';
import { useTicket } from './store';

export default function Gated({ canvas }: { canvas: HTMLCanvasElement }) {
  const ticket = useTicket((state) => state.ticket);
  const load = useTicket((state) => state.load);
  useEffect(() => {
    if (ticket) void faceapi.computeFaceDescriptor(canvas);
  }, [ticket]);
  const punch = () => {
    if (localStorage.getItem('face_consent')) load();
  };
  return <button onClick={punch}>打卡</button>;
}
