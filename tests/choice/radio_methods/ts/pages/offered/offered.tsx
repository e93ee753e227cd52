import { Button, Radio, RadioGroup, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Offered() {
  const verify = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' });
  };
  const choose = () => {
    Taro.showToast({ title: '已选择', icon: 'none' });
  };
  return (
    <View>
      <Button onClick={verify}>刷脸登录</Button>
      <RadioGroup onChange={choose}>
        <Radio value="0">刷脸</Radio>
        <Radio value="1">短信验证码</Radio>
      </RadioGroup>
    </View>
  );
}
