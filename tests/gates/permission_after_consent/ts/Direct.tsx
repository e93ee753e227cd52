import { useEffect } from 'react';
import { Text } from 'react-native';
import { useCameraPermissions } from 'expo-camera';
import Taro from '@tarojs/taro';

export default function Direct({ idCard }: { idCard: string }) {
  const [permission, requestPermission] = useCameraPermissions();
  useEffect(() => {
    if (!permission?.granted) {
      requestPermission();
      return;
    }
    Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: idCard }); // expect: missing-consent
  }, [permission]);
  return <Text>正在打开相机</Text>;
}
