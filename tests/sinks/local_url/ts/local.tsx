import { useRef, useState } from 'react';
import * as faceapi from 'face-api.js';

export function FacePreview() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState(0);
  async function measure() {
    await faceapi.detectSingleFace(canvas.current!);
    const blob = await (await fetch(canvas.current!.toDataURL())).blob();
    setSize(blob.size);
    await fetch('https://api.example.com/sizes', { method: 'POST', body: String(blob.size) });
  }
  return <div><canvas ref={canvas} /><button onClick={measure}>{size}</button></div>;
}
