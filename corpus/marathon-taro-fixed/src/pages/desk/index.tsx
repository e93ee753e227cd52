import { Text, View } from "@tarojs/components";

export default function Desk() {
  return (
    <View>
      <Text>请携带身份证原件到领物现场人工窗口核验后领取。</Text>
    </View>
  );
}
