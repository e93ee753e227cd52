import { useEffect, useState } from 'react';
import { useParams } from 'react-router-dom';
import { roomNumber } from '../api';

export default function RoomCard() {
  const { orderId } = useParams();
  const [room, setRoom] = useState('');
  useEffect(() => {
    roomNumber(orderId!).then((reply) => setRoom(reply.data));
  }, [orderId]);
  return <p>您的房间：{room}，请取走房卡。</p>;
}
