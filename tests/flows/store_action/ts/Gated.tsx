import { useDispatch } from 'react-redux';
import { verify } from './slice';

export default function Gated({ canvas }: { canvas: HTMLCanvasElement }) {
  const dispatch = useDispatch<any>();
  const punch = () => {
    if (localStorage.getItem('face_consent')) dispatch(verify(canvas));
  };
  return <button onClick={punch}>打卡</button>;
}
