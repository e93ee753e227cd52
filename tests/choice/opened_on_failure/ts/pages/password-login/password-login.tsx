import { Button, Input, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function PasswordLogin() {
  const login = () => {
    Taro.showToast({ title: '登录中', icon: 'none' });
  };
  return (
    <View>
      <Input password placeholder="请输入密码" />
      <Button onClick={login}>密码登录</Button>
    </View>
  );
}
