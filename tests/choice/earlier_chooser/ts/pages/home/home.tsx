import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Home() {
  const to0 = () => {
    Taro.navigateTo({ url: '/pages/sole/sole' });
  };
  const to1 = () => {
    Taro.navigateTo({ url: '/pages/choose/choose' });
  };
  return (
    <View>
      <Button onClick={to0}>开始</Button>
      <Button onClick={to1}>我的年卡</Button>
    </View>
  );
}
