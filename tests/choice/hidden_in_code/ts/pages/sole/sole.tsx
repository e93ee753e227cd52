import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Sole() {
  const verify = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' }); // expect: sole-verification
  };
  const other = () => {
    Taro.navigateTo({ url: '/pages/other/other' });
  };
  return (
    <View>
      <Button onClick={verify}>刷脸登录</Button>
      {false && <Button onClick={other}>密码登录</Button>}
    </View>
  );
}
