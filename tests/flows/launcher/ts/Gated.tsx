import { useRef } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function Gated() {
  const input = useRef<HTMLInputElement>(null);
  const onPicked = async (event: React.ChangeEvent<HTMLInputElement>) => {
    const image = await faceapi.bufferToImage(event.target.files![0]);
    await faceapi.computeFaceDescriptor(image);
  };
  const punch = () => {
    if (localStorage.getItem('face_consent')) input.current!.click();
  };
  return (
    <div>
      <input ref={input} type="file" accept="image/*" capture="user" hidden onChange={onPicked} />
      <button onClick={punch}>上传照片</button>
    </div>
  );
}
