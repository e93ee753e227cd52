import { useMemo } from 'react';
import { CheckInModel } from './check-in-model';
import { FaceUseCase, Prefs } from './use-case';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const model = useMemo(() => new CheckInModel(new FaceUseCase(new Prefs())), []);
  return <button onClick={() => model.punch(canvas)}>打卡</button>;
}
