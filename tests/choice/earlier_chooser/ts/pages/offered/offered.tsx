import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Offered() {
  const verify = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' });
  };
  return (
    <View>
      <Button onClick={verify}>开始</Button>
    </View>
  );
}
