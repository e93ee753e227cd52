import { useState } from 'react';
import { Pressable, Text, View, Image } from 'react-native';
import Taro from '@tarojs/taro';

export default function CheckIn({ idCard }: { idCard: string }) {
  const [ticked, setTicked] = useState(false);
  const start = () => {
    if (ticked) Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: idCard });
  };
  return (
    <View>
      <Pressable onPress={() => setTicked(!ticked)}>
        <Image source={ticked ? { uri: 'on' } : { uri: 'off' }} />
        <Text>我同意采集我的人脸信息用于实名核验</Text>
      </Pressable>
      <Pressable onPress={start}><Text>开始</Text></Pressable>
    </View>
  );
}
