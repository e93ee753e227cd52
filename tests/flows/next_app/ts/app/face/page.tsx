'use client';
import { useRef } from 'react';
import { recognise } from '@/lib/face';

export default function Face() {
  const video = useRef<HTMLVideoElement>(null);
  return <main><video ref={video} autoPlay /><button onClick={() => recognise(video.current!)}>打卡</button></main>;
}
