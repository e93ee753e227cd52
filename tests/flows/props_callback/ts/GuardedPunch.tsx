import { Punch } from './Punch';

export function GuardedPunch({ onPunch }: { onPunch: () => void }) {
  const guarded = () => {
    if (localStorage.getItem('face_consent')) onPunch();
  };
  return <Punch label="打卡" onPunch={guarded} />;
}
