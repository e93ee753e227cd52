import { useState } from 'react';
import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Offered() {
  const [on, setOn] = useState(false);
  const verify = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' });
  };
  const other = () => {
    Taro.navigateTo({ url: '/pages/other/other' });
  };
  const enable = () => {
    setOn(true);
  };
  return (
    <View>
      <Button onClick={enable}>启用密码</Button>
      <Button onClick={verify}>刷脸登录</Button>
      <Button disabled={!on} onClick={other}>密码登录</Button>
    </View>
  );
}
