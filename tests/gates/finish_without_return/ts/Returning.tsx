import { useEffect } from 'react';
import { Navigate } from 'react-router-dom';
import * as faceapi from '@vladmandic/face-api';

export default function Returning({ canvas }: { canvas: HTMLCanvasElement }) {
  if (!localStorage.getItem('face_consent')) {
    return <Navigate to="/consent" replace />;
  }
  const punch = () => faceapi.computeFaceDescriptor(canvas);
  return <button onClick={punch}>打卡</button>;
}
