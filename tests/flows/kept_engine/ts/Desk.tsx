import { useRef } from 'react';
import { Engine, OpenEngine } from './Engine';

export default function Desk({ canvas }: { canvas: HTMLCanvasElement }) {
  const engine = useRef(new Engine());
  const open = useRef<OpenEngine>(new OpenEngine());
  const punch = async () => {
    if (!localStorage.getItem('face_consent')) return;
    await engine.current.run(canvas);
    await engine.current.look(canvas);
  };
  return <div><button onClick={punch}>打卡</button><button onClick={() => open.current.run(canvas)}>开门</button></div>;
}
