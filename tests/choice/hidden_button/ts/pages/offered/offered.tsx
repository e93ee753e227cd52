import { useState } from 'react';
import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Offered() {
  const [shown, setShown] = useState(false);
  const verify = () => {
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: '110101' });
  };
  const other = () => {
    Taro.navigateTo({ url: '/pages/other/other' });
  };
  const more = () => {
    setShown(true);
  };
  return (
    <View>
      <Button onClick={more}>更多</Button>
      <Button onClick={verify}>刷脸登录</Button>
      {shown && <Button onClick={other}>短信验证码登录</Button>}
    </View>
  );
}
