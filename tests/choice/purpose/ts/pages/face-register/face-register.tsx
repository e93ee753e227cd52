import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function FaceRegister() {
  const begin = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' });
  };
  return (
    <View>
      <Button onClick={begin}>开始</Button>
    </View>
  );
}
