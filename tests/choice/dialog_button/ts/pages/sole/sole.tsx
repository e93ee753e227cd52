import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Sole() {
  const ask = () => {
    Taro.showModal({
      content: '是否使用刷脸登录',
      confirmText: '刷脸',
      cancelText: '以后再说',
      success: (res) => {
        if (res.confirm) {
          Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' }); // expect: sole-verification
        } else if (res.cancel) {
          Taro.navigateTo({ url: '/pages/other/other' });
        }
      },
    });
  };
  return (
    <View>
      <Button onClick={ask}>登录</Button>
    </View>
  );
}
