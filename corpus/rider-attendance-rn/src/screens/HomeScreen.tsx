import { Button, StyleSheet, Text, View } from 'react-native';
import type { NativeStackScreenProps } from '@react-navigation/native-stack';
import type { Routes } from '../App';

export function HomeScreen({ navigation }: NativeStackScreenProps<Routes, 'Home'>) {
  return (
    <View style={styles.page}>
      <Text>今天也要注意安全</Text>
      <Button title="上班打卡" onPress={() => navigation.navigate('Attendance', { riderId: 'r-1001' })} />
    </View>
  );
}

const styles = StyleSheet.create({ page: { flex: 1, padding: 16 } });
