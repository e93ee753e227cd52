import { useRef, useState } from 'react';
import { Alert, Button, StyleSheet, Text, View } from 'react-native';
import { CameraView, useCameraPermissions } from 'expo-camera';
import * as FileSystem from 'expo-file-system';
import type { NativeStackScreenProps } from '@react-navigation/native-stack';
import type { Routes } from '../App';
import { punchIn } from '../api';

export function AttendanceScreen({ route, navigation }: NativeStackScreenProps<Routes, 'Attendance'>) {
  const camera = useRef<CameraView>(null);
  const [permission, requestPermission] = useCameraPermissions();
  const [busy, setBusy] = useState(false);

  if (!permission?.granted) {
    return (
      <View style={styles.page}>
        <Text>刷脸打卡需要使用相机</Text>
        <Button title="允许使用相机" onPress={requestPermission} />
      </View>
    );
  }

  const punch = async () => {
    setBusy(true);
    // expect: missing-consent
    // expect: sole-verification
    // expect: missing-age-gate
    // expect: inaccessible-capture
    const photo = await camera.current!.takePictureAsync({ quality: 0.6, skipProcessing: true });
    // expect: unencrypted-storage
    // expect: unbounded-retention
    await FileSystem.copyAsync({ from: photo!.uri, to: `${FileSystem.documentDirectory}face-last.jpg` });
    const passed = await punchIn(route.params.riderId, photo!.uri);
    setBusy(false);
    if (passed) {
      navigation.goBack();
    } else {
      Alert.alert('打卡失败', '人脸比对未通过，请重试');
    }
  };

  return (
    <View style={styles.page}>
      <CameraView ref={camera} facing="front" style={styles.camera} />
      <Text>请将面部置于取景框内</Text>
      <Button title="刷脸打卡" disabled={busy} onPress={punch} />
    </View>
  );
}

const styles = StyleSheet.create({ page: { flex: 1 }, camera: { flex: 1 } });
