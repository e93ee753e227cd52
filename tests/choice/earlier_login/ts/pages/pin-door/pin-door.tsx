import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function PinDoor() {
  const verify = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' });
  };
  const other = () => {
    Taro.navigateTo({ url: '/pages/other/other' });
  };
  return (
    <View>
      <Button onClick={verify}>开始</Button>
      <Button onClick={other}>密码开门</Button>
    </View>
  );
}
