import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Hint() {
  const next = () => {
    Taro.navigateTo({ url: '/pages/offered/offered' });
  };
  return (
    <View>
      <Button onClick={next}>开始</Button>
    </View>
  );
}
