import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import * as faceapi from '@vladmandic/face-api';
import { checkIn, findOrder, Order } from '../api';

const THRESHOLD = 0.5;
const MINIMUM_AGE = 14;

export default function Verify() {
  const { orderId } = useParams();
  const navigate = useNavigate();
  const video = useRef<HTMLVideoElement>(null);
  const [order, setOrder] = useState<Order | null>(null);
  const [hint, setHint] = useState('请正对摄像头');

  const check = async () => {
    if (!order || order.guestAge < MINIMUM_AGE) {
      return;
    }
    const live = await faceapi.detectSingleFace(video.current!).withFaceLandmarks().withFaceDescriptor();
    if (!live) {
      setHint('没有检测到人脸，请重试');
      return;
    }
    const distance = faceapi.euclideanDistance(live.descriptor, order.portrait);
    console.log('compare', distance);
    if (distance > THRESHOLD) {
      setHint('人证不一致，请重试，或到前台办理');
      return;
    }
    await checkIn(order.id, true);
    navigate(`/card/${order.id}`);
  };

  useEffect(() => {
    const open = async () => {
      const found = await findOrder(orderId!);
      if (found.guestAge < MINIMUM_AGE) {
        navigate('/desk');
        return;
      }
      setOrder(found);
      await faceapi.nets.ssdMobilenetv1.loadFromUri('/models');
      await faceapi.nets.faceRecognitionNet.loadFromUri('/models');
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
      <button onClick={() => navigate('/desk')}>改为前台人工核验</button>
    </main>
  );
}
