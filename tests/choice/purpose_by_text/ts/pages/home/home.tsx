import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Home() {
  const to0 = () => {
    Taro.navigateTo({ url: '/pages/one/one' });
  };
  const to1 = () => {
    Taro.navigateTo({ url: '/pages/two/two' });
  };
  return (
    <View>
      <Button onClick={to0}>一</Button>
      <Button onClick={to1}>二</Button>
    </View>
  );
}
