import { Button, Input, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Offered() {
  const verify = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' });
  };
  const login = () => {
    Taro.showToast({ title: '登录中', icon: 'none' });
  };
  return (
    <View>
      <Input password placeholder="请输入密码" />
      <Button onClick={login}>登录</Button>
      <Button onClick={verify}>刷脸登录</Button>
    </View>
  );
}
