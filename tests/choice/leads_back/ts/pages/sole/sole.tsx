import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Sole() {
  const verify = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' }); // expect: sole-verification
  };
  const again = () => {
    verify();
  };
  return (
    <View>
      <Button onClick={verify}>刷脸登录</Button>
      <Button onClick={again}>其他方式</Button>
    </View>
  );
}
