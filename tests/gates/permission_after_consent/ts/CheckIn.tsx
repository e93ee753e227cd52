import { useCameraPermissions } from 'expo-camera';
import { Alert, Button } from 'react-native';
import Taro from '@tarojs/taro';

export default function CheckIn({ idCard }: { idCard: string }) {
  const [, requestPermission] = useCameraPermissions();
  const open = async () => {
    const { granted } = await requestPermission();
    if (granted) Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: idCard });
  };
  const punch = () =>
    Alert.alert('人脸信息', '我同意采集我的人脸信息，仅用于门禁核验', [
      { text: '不同意', style: 'cancel' },
      { text: '同意', onPress: open },
    ]);
  return <Button title="打卡" onPress={punch} />;
}
