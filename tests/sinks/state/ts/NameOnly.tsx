import { useRef, useState } from 'react';
import Webcam from 'react-webcam';
import axios from 'axios';

export default function FaceNameOnly() {
  const webcam = useRef<Webcam>(null);
  const [photo, setPhoto] = useState<string | null>(null);
  const [name, setName] = useState('');

  const shoot = () => setPhoto(webcam.current!.getScreenshot());
  const submit = () => axios.post('/api/visitors', { name });

  return (
    <div>
      <Webcam ref={webcam} screenshotFormat="image/jpeg" />
      {photo && <img src={photo} alt="人脸预览" />}
      <input value={name} onChange={(e) => setName(e.target.value)} />
      <button onClick={shoot}>拍摄人脸</button>
      <button onClick={submit}>提交</button>
    </div>
  );
}
