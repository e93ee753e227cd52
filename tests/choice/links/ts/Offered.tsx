import { Link } from 'react-router-dom';
import * as faceapi from '@vladmandic/face-api';

export default function Offered() {
  const login = async () => {
    await faceapi.computeFaceDescriptor(document.querySelector('video') as never);
  };
  return <main><video autoPlay /><button onClick={login}>刷脸登录</button><Link to="/login/password">密码登录</Link></main>;
}
