import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Choose() {
  const face = () => {
    Taro.navigateTo({ url: '/pages/hint/hint' });
  };
  const code = () => {
    Taro.navigateTo({ url: '/pages/other/other' });
  };
  return (
    <View>
      <Button onClick={face}>刷脸入园</Button>
      <Button onClick={code}>扫码入园</Button>
    </View>
  );
}
