import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Home() {
  const to0 = () => {
    Taro.navigateTo({ url: '/pages/door/door' });
  };
  const to1 = () => {
    Taro.navigateTo({ url: '/pages/face-register/face-register' });
  };
  const to2 = () => {
    Taro.navigateTo({ url: '/pages/exam-proctor/exam-proctor' });
  };
  return (
    <View>
      <Button onClick={to0}>开门</Button>
      <Button onClick={to1}>录入</Button>
      <Button onClick={to2}>考试</Button>
    </View>
  );
}
