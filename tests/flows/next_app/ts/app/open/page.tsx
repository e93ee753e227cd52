'use client';
import { useRef } from 'react';
import * as faceapi from '@vladmandic/face-api';

export default function Open() {
  const video = useRef<HTMLVideoElement>(null);
  const punch = async () => {
    await faceapi.computeFaceDescriptor(video.current as never); // expect: missing-consent
  };
  return <main><video ref={video} autoPlay /><button onClick={punch}>打卡</button></main>;
}
