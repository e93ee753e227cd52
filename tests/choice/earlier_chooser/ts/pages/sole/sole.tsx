import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Sole() {
  const verify = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' }); // expect: sole-verification
  };
  return (
    <View>
      <Button onClick={verify}>开始</Button>
    </View>
  );
}
