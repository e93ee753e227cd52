import { useDispatch } from 'react-redux';
import { verifyNow } from './slice';

export default function Open({ canvas }: { canvas: HTMLCanvasElement }) {
  const dispatch = useDispatch<any>();
  return <button onClick={() => dispatch(verifyNow(canvas))}>打卡</button>;
}
