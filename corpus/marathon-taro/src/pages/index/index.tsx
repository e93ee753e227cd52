import { Button, Text, View } from "@tarojs/components";
import Taro from "@tarojs/taro";

export default function Index() {
  return (
    <View className="index">
      <Text>城市马拉松参赛服务</Text>
      <Button onClick={() => Taro.navigateTo({ url: "/pages/pickup/index" })}>领取参赛包</Button>
    </View>
  );
}
