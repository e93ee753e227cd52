import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Sole() {
  const ask = () => {
    Taro.showActionSheet({
      itemList: ['刷脸', '取消'],
      success: (res) => {
        if (res.tapIndex === 0) {
          Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' }); // expect: sole-verification
        } else {
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
