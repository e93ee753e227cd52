import React, { useState } from 'react';
import { Button, Modal, NativeModules, Text, View } from 'react-native';

const { FaceModule } = NativeModules;

export default function CheckIn() {
  const [asking, setAsking] = useState(false);
  return (
    <View>
      <Button title="打卡" onPress={() => setAsking(true)} />
      <Modal visible={asking}>
        <Text>我们将采集您的人脸图像用于考勤，是否同意？</Text>
        <Button title="不同意" onPress={() => setAsking(false)} />
        <Button title="同意" onPress={() => FaceModule.startFace('t1')} />
      </Modal>
    </View>
  );
}
