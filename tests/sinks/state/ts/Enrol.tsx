import { useRef, useState } from 'react';
import Webcam from 'react-webcam';
import axios from 'axios';

export default function FaceEnrol() {
  const webcam = useRef<Webcam>(null);
  const [photo, setPhoto] = useState<string | null>(null);
  const [name, setName] = useState('');

  const shoot = () => setPhoto(webcam.current!.getScreenshot());
  const submit = async () => {
    await axios.post('/api/face/register', { name, photo }); // expect: face-upload
    setPhoto(null);
  };

  return (
    <div>
      <Webcam ref={webcam} screenshotFormat="image/jpeg" />
      <input value={name} onChange={(e) => setName(e.target.value)} />
      <button onClick={shoot}>拍摄人脸</button>
      <button onClick={submit}>提交</button>
    </div>
  );
}
