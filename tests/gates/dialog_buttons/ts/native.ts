import { Alert } from 'react-native';
import Taro from '@tarojs/taro';

export function punch(idCard: string): void {
  Alert.alert('人脸识别服务协议', '我们将采集您的人脸图像用于考勤核验，是否同意？', [
    { text: '不同意', style: 'cancel' },
    { text: '同意', onPress: () => Taro.startFacialRecognitionVerify({ name: '张三', idCardNumber: idCard }) },
  ]);
}
