import { Button, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';

export default function Other() {
  return (
    <View>
      <Text>请稍候</Text>
    </View>
  );
}
