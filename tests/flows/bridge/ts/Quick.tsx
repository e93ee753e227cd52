import React from 'react';
import { Button, NativeModules } from 'react-native';

export default function Quick() {
  return <Button title="快捷打卡" onPress={() => NativeModules.FaceModule.quickFace('t1')} />;
}
