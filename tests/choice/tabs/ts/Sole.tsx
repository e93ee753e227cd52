import { Tabs } from 'antd';
import * as faceapi from '@vladmandic/face-api';
import { signIn } from './session';

export default function Sole({ video, saved }: { video: HTMLVideoElement; saved: Float32Array }) {
  const login = async () => {
    const live = await faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor(); // expect: sole-verification
    if (live && faceapi.euclideanDistance(live.descriptor, saved) < 0.5) signIn();
  };
  return (
    <Tabs
      items={[
        { key: 'face', label: '刷脸登录', children: <button onClick={login}>开始</button> },
        { key: 'help', label: '使用帮助', children: <p>请正对屏幕</p> },
      ]}
    />
  );
}
