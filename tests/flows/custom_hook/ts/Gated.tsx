import { useFace } from './useFace';

export default function Gated({ canvas }: { canvas: HTMLCanvasElement }) {
  const { recognise } = useFace(canvas);
  const punch = () => {
    if (localStorage.getItem('face_consent')) void recognise();
  };
  return <button onClick={punch}>打卡</button>;
}
