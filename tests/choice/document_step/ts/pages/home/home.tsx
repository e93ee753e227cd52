import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Home() {
  const to0 = () => {
    Taro.navigateTo({ url: '/pages/sole/sole' });
  };
  const to1 = () => {
    Taro.navigateTo({ url: '/pages/offered/offered' });
  };
  return (
    <View>
      <Button onClick={to0}>登录</Button>
      <Button onClick={to1}>会员登录</Button>
    </View>
  );
}
