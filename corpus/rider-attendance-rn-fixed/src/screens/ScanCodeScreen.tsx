import { Text, View } from 'react-native';

export function ScanCodeScreen() {
  return (
    <View>
      <Text>请扫描站点二维码完成打卡</Text>
    </View>
  );
}
