import { Button, Radio, RadioGroup, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Sole() {
  const verify = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' }); // expect: sole-verification
  };
  const choose = () => {
    Taro.showToast({ title: '已选择', icon: 'none' });
  };
  return (
    <View>
      <Button onClick={verify}>刷脸登录</Button>
      <RadioGroup onChange={choose}>
        <Radio value="0">前置摄像头</Radio>
        <Radio value="1">后置摄像头</Radio>
      </RadioGroup>
    </View>
  );
}
