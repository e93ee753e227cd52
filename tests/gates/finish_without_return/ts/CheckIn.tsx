import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import * as faceapi from '@vladmandic/face-api';

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const navigate = useNavigate();
  useEffect(() => {
    if (!localStorage.getItem('face_consent')) {
      navigate('/consent');
    }
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  }, []);
  return <p>识别中</p>;
}
