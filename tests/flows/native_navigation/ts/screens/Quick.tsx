import { useEffect } from 'react';
import { View } from 'react-native';
import * as faceapi from '@vladmandic/face-api';
import { frame } from './frame';

export function Quick() {
  useEffect(() => {
    void faceapi.computeFaceDescriptor(frame()); // expect: missing-consent
  }, []);
  return <View />;
}
