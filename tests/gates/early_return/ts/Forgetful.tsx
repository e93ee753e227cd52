import { useRef } from 'react';
import { message } from 'antd';
import * as faceapi from '@vladmandic/face-api';

export default function Forgetful() {
  const video = useRef<HTMLVideoElement>(null);
  const punch = async () => {
    if (!localStorage.getItem('face_consent')) {
      message.warning('请先同意人脸信息处理规则');
    }
    await faceapi.detectSingleFace(video.current!).withFaceLandmarks().withFaceDescriptor(); // expect: missing-consent
  };
  return <><video ref={video} autoPlay /><button onClick={punch}>打卡</button></>;
}
