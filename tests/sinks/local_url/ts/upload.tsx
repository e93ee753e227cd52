import { useRef } from 'react';
import * as faceapi from 'face-api.js';

export function FaceLogin() {
  const canvas = useRef<HTMLCanvasElement>(null);
  async function send() {
    await faceapi.detectSingleFace(canvas.current!);
    const url = canvas.current!.toDataURL('image/jpeg');
    const blob = await fetch(url).then((reply) => reply.blob());
    const form = new FormData();
    form.append('face', blob);
    await fetch('https://api.example.com/faces', { method: 'POST', body: form }); // expect: face-upload
  }
  return <div><canvas ref={canvas} /><button onClick={send}>Send</button></div>;
}
