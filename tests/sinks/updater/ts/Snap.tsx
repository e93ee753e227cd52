import { useCallback, useRef } from 'react';
import Webcam from 'react-webcam';

export function Snap({ onCapture }: { onCapture: (image: string) => void }) {
  const webcam = useRef<Webcam>(null);
  const capture = useCallback(() => {
    const image = webcam.current?.getScreenshot();
    if (image) {
      onCapture(image);
    }
  }, [webcam, onCapture]);
  return <div><Webcam ref={webcam} audio={false} /><button onClick={capture}>Capture</button></div>;
}
