import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Late() {
  const verify = () => {
    Taro.startFacialRecognitionVerify({ // expect: late-alternative
      name: '张三', idCardNumber: '110101',
      fail: () => {
        Taro.navigateTo({ url: '/pages/password-login/password-login' });
      },
    });
  };
  return (
    <View>
      <Button onClick={verify}>刷脸登录</Button>
    </View>
  );
}
