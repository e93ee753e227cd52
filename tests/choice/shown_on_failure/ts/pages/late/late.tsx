import { useState } from 'react';
import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Late() {
  const [failed, setFailed] = useState(false);
  const verify = () => {
    Taro.startFacialRecognitionVerify({ // expect: late-alternative
      name: '张三', idCardNumber: '110101',
      fail: () => {
        setFailed(true);
      },
    });
  };
  const other = () => {
    Taro.navigateTo({ url: '/pages/other/other' });
  };
  return (
    <View>
      <Button onClick={verify}>刷脸登录</Button>
      {failed && <Button onClick={other}>短信验证码登录</Button>}
    </View>
  );
}
