import { useState } from 'react';
import { Tabs } from 'antd';
import * as faceapi from '@vladmandic/face-api';
import { signIn } from './session';

export default function Offered({ video, saved }: { video: HTMLVideoElement; saved: Float32Array }) {
  const [password, setPassword] = useState('');
  const login = async () => {
    const live = await faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
    if (live && faceapi.euclideanDistance(live.descriptor, saved) < 0.5) signIn();
  };
  const byPassword = () => {
    if (password) signIn();
  };
  return (
    <Tabs
      items={[
        { key: 'face', label: '刷脸登录', children: <button onClick={login}>开始</button> },
        {
          key: 'password',
          label: '密码登录',
          children: (
            <form>
              <input type="password" placeholder="请输入密码" onChange={(e) => setPassword(e.target.value)} />
              <button type="button" onClick={byPassword}>登录</button>
            </form>
          ),
        },
      ]}
    />
  );
}
