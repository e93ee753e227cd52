import { useRef } from 'react';
import Webcam from 'react-webcam';
import { useFaceStore } from './face-store';

export default function FaceCapture() {
  const webcam = useRef<Webcam>(null);
  const setPhoto = useFaceStore((state) => state.setPhoto);
  return (
    <div>
      <Webcam ref={webcam} />
      <button onClick={() => setPhoto(webcam.current!.getScreenshot()!)}>拍摄人脸</button>
    </div>
  );
}
