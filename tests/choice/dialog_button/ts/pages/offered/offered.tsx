import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Offered() {
  const ask = () => {
    Taro.showModal({
      content: '是否使用刷脸登录',
      confirmText: '刷脸',
      cancelText: '密码登录',
      success: (res) => {
        if (res.confirm) {
          Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' });
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
