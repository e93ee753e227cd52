import { useReducer } from 'react';
import { Pressable, Text, View } from 'react-native';
import Taro from '@tarojs/taro';

export default function Dark({ idCard }: { idCard: string }) {
  const [dark, toggle] = useReducer((old: boolean) => !old, false);
  const start = () => {
    if (dark) Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: idCard }); // expect: missing-consent
  };
  return (
    <View>
      <Pressable onPress={toggle}><Text>夜间模式</Text></Pressable>
      <Pressable onPress={start}><Text>开始</Text></Pressable>
    </View>
  );
}
