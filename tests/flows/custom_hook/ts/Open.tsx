import { useFaceNow } from './useFace';

export default function Open({ canvas }: { canvas: HTMLCanvasElement }) {
  useFaceNow(canvas);
  return <p>识别中</p>;
}
