import { Link } from 'react-router-dom';
import * as faceapi from '@vladmandic/face-api';

export default function Sole() {
  const login = async () => {
    await faceapi.computeFaceDescriptor(document.querySelector('video') as never); // expect: sole-verification
  };
  return <main><video autoPlay /><button onClick={login}>刷脸登录</button><Link to="/help">帮助</Link></main>;
}
