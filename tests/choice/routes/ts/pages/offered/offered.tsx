import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Offered() {
  const verify = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' });
  };
  const more = () => {
    Taro.navigateTo({ url: '/pages/sms-login/sms-login' });
  };
  return (
    <View>
      <Button onClick={verify}>刷脸登录</Button>
      <Button onClick={more}>更多</Button>
    </View>
  );
}
