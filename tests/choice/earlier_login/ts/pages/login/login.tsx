import { Button, Input, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Login() {
  const go = () => {
    Taro.navigateTo({ url: '/pages/home/home' });
  };
  return (
    <View>
      <Input password placeholder="请输入密码" />
      <Button onClick={go}>密码登录</Button>
    </View>
  );
}
