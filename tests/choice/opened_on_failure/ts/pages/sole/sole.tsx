import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Sole() {
  const verify = () => {
    Taro.startFacialRecognitionVerify({ // expect: sole-verification
      name: '张三', idCardNumber: '110101',
      fail: () => {
        Taro.showToast({ title: '识别失败，请重试', icon: 'none' });
      },
    });
  };
  return (
    <View>
      <Button onClick={verify}>刷脸登录</Button>
    </View>
  );
}
