import { Button, Input, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Sole() {
  const verify = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' }); // expect: sole-verification
  };
  return (
    <View>
      <Input password placeholder="请输入密码" />
      <Button onClick={verify}>登录</Button>
    </View>
  );
}
