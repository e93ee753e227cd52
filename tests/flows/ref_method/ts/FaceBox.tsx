import { forwardRef, useImperativeHandle, useRef } from 'react';
import * as faceapi from '@vladmandic/face-api';

export interface Box { scan(): Promise<unknown> }

export const FaceBox = forwardRef<Box>((props, ref) => {
  const video = useRef<HTMLVideoElement>(null);
  useImperativeHandle(ref, () => ({
    async scan() {
      return faceapi.detectSingleFace(video.current!).withFaceLandmarks().withFaceDescriptor();
    },
  }));
  return <video ref={video} autoPlay />;
});
