import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Door() {
  const begin = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' }); // expect: sole-verification
  };
  return (
    <View>
      <Button onClick={begin}>开始</Button>
    </View>
  );
}
