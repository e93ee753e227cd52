import { Button, Input, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function SmsLogin() {
  const login = () => {
    Taro.showToast({ title: '登录中', icon: 'none' });
  };
  return (
    <View>
      <Input placeholder="请输入验证码" />
      <Button onClick={login}>登录</Button>
    </View>
  );
}
