import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Home() {
  const door = () => {
    Taro.navigateTo({ url: '/pages/door/door' });
  };
  const pin = () => {
    Taro.navigateTo({ url: '/pages/pin-door/pin-door' });
  };
  return (
    <View>
      <Button onClick={door}>开门</Button>
      <Button onClick={pin}>访客开门</Button>
    </View>
  );
}
