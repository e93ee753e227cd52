import { Button, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Two() {
  const begin = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' });
  };
  return (
    <View>
      <Text>人脸录入</Text>
      <Button onClick={begin}>开始</Button>
    </View>
  );
}
