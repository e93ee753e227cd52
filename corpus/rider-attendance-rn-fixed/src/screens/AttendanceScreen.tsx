import { useRef, useState } from 'react';
import { Alert, Button, StyleSheet, Text, View } from 'react-native';
import { CameraView, useCameraPermissions } from 'expo-camera';
import type { NativeStackScreenProps } from '@react-navigation/native-stack';
import type { Routes } from '../App';
import { punchIn } from '../api';

const NOTICE =
  '我同意示例配送有限公司（电话 010-12345678）采集我的人脸照片并上传至调度服务器比对，仅用于本次考勤，比对后立即删除。' +
  '不同意不影响接单，可扫码打卡；可随时联系站长撤回、查阅或删除。';

export function AttendanceScreen({ route, navigation }: NativeStackScreenProps<Routes, 'Attendance'>) {
  const camera = useRef<CameraView>(null);
  const [permission, requestPermission] = useCameraPermissions();
  const [busy, setBusy] = useState(false);

  const useCode = () => navigation.navigate('ScanCode');

  if (!permission?.granted) {
    return (
      <View style={styles.page}>
        <Text>刷脸打卡需要使用相机</Text>
        <Button title="允许使用相机" onPress={requestPermission} />
        <Button title="扫码打卡" onPress={useCode} />
      </View>
    );
  }

  const punch = async () => {
    setBusy(true);
    const photo = await camera.current!.takePictureAsync({ quality: 0.6, skipProcessing: true });
    const passed = await punchIn(route.params.riderId, photo!.uri);
    setBusy(false);
    if (passed) {
      navigation.goBack();
    } else {
      Alert.alert('打卡失败', '人脸比对未通过，请重试或扫码打卡');
    }
  };

  const ask = () => {
    if (route.params.age < 14) {
      Alert.alert('未满十四周岁不能使用刷脸打卡');
      return;
    }
    Alert.alert('人脸信息授权', NOTICE, [
      { text: '不同意，扫码打卡', style: 'cancel', onPress: useCode },
      { text: '同意', onPress: punch },
    ]);
  };

  return (
    <View style={styles.page}>
      <CameraView ref={camera} facing="front" accessibilityLabel="摄像头画面，请面向屏幕" style={styles.camera} />
      <Text>请将面部置于取景框内</Text>
      <Button title="刷脸打卡" disabled={busy} onPress={ask} />
      <Button title="扫码打卡" onPress={useCode} />
    </View>
  );
}

const styles = StyleSheet.create({ page: { flex: 1 }, camera: { flex: 1 } });
