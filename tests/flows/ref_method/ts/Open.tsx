import { useRef } from 'react';
import { Now, OpenBox } from './OpenBox';

export default function Open({ canvas }: { canvas: HTMLCanvasElement }) {
  const box = useRef<Now>(null);
  return <div><OpenBox ref={box} canvas={canvas} /><button onClick={() => box.current!.now()}>打卡</button></div>;
}
