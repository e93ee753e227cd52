import { Button, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function One() {
  const begin = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' }); // expect: sole-verification
  };
  return (
    <View>
      <Text>人脸签到</Text>
      <Button onClick={begin}>开始</Button>
    </View>
  );
}
