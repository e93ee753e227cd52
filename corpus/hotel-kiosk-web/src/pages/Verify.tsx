import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import * as faceapi from '@vladmandic/face-api';
import { checkIn, findOrder, Order } from '../api';

const THRESHOLD = 0.5;

function snapshot(video: HTMLVideoElement): string {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')!.drawImage(video, 0, 0);
  return canvas.toDataURL('image/jpeg', 0.9);
}

export default function Verify() {
  const { orderId } = useParams();
  const navigate = useNavigate();
  const video = useRef<HTMLVideoElement>(null);
  const [order, setOrder] = useState<Order | null>(null);
  const [hint, setHint] = useState('请正对摄像头');

  const check = async () => {
    // expect: missing-consent
    // expect: sole-verification
    // expect: missing-age-gate
    const live = await faceapi.detectSingleFace(video.current!).withFaceLandmarks().withFaceDescriptor();
    if (!live || !order) {
      setHint('没有检测到人脸，请重试');
      return;
    }
    const distance = faceapi.euclideanDistance(live.descriptor, order.portrait);
    console.log('compare', distance, live.descriptor); // expect: face-data-in-logs
    if (distance > THRESHOLD) {
      setHint('人证不一致，请重试');
      return;
    }
    await checkIn(order.id, snapshot(video.current!));
    navigate(`/card/${order.id}`);
  };

  useEffect(() => {
    const open = async () => {
      await faceapi.nets.ssdMobilenetv1.loadFromUri('/models');
      await faceapi.nets.faceRecognitionNet.loadFromUri('/models');
      setOrder(await findOrder(orderId!));
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } });
      video.current!.srcObject = stream;
    };
    void open();
  }, [orderId]);

  return (
    <main>
      <video ref={video} autoPlay muted playsInline aria-label="人脸预览" />
      <p role="status">{hint}</p>
      <button onClick={check}>开始核验</button>
      <button onClick={() => navigate('/')}>返回</button>
    </main>
  );
}
