import { useEffect } from 'react';
import { View } from 'react-native';
import * as faceapi from '@vladmandic/face-api';
import { frame } from './frame';

export function Face() {
  useEffect(() => {
    void faceapi.computeFaceDescriptor(frame());
  }, []);
  return <View />;
}
