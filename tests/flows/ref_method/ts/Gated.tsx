import { useRef } from 'react';
import { Box, FaceBox } from './FaceBox';

export default function Gated() {
  const box = useRef<Box>(null);
  const punch = () => {
    if (localStorage.getItem('face_consent')) box.current?.scan();
  };
  return <div><FaceBox ref={box} /><button onClick={punch}>打卡</button></div>;
}
