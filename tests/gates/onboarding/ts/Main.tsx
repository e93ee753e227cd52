import * as faceapi from '@vladmandic/face-api';

export default function Main() {
  const door = () => faceapi.computeFaceDescriptor(document.querySelector('canvas')!);
  return <button onClick={door}>开门</button>;
}
