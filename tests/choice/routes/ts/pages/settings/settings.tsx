import { Button, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Settings() {
  return (
    <View>
      <Text>设置</Text>
    </View>
  );
}
