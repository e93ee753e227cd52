import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

const SHOW_PASSWORD = false;

export default function Sole() {
  const verify = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' }); // expect: sole-verification
  };
  const more = () => {
    if (SHOW_PASSWORD) {
      Taro.navigateTo({ url: '/pages/password-login/password-login' });
    }
  };
  return (
    <View>
      <Button onClick={verify}>刷脸登录</Button>
      <Button onClick={more}>更多</Button>
    </View>
  );
}
