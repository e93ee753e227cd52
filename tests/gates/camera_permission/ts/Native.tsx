import { Camera } from 'expo-camera';
import { Button } from 'react-native';
import Taro from '@tarojs/taro';

export default function Native({ idCard }: { idCard: string }) {
  const punch = async () => {
    const { status } = await Camera.requestCameraPermissionsAsync();
    if (status !== 'granted') return;
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: idCard }); // expect: missing-consent
  };
  return <Button title="打卡" onPress={punch} />;
}
