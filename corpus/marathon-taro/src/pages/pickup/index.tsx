import { useState } from "react";
import { Button, Text, View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { ageOf, currentRunner, hasFaceConsent, rememberFaceConsent } from "../../runner";

const NOTICE =
  "城市马拉松组委会（电话 025-00000000）需要采集您的人脸信息，由微信及公安系统在云端比对，用于核验领取人身份。" +
  "核验领取人本人需要人脸信息，一旦泄露可能影响您的人身和财产安全。核验完成后立即删除，您可致电撤回同意、查阅或删除。";

export default function Pickup() {
  const [passed, setPassed] = useState(false);
  const [hint, setHint] = useState("");

  async function start() {
    if (!hasFaceConsent()) {
      const { confirm } = await Taro.showModal({
        title: "人脸信息处理告知",
        content: NOTICE,
        confirmText: "同意",
        cancelText: "不同意",
      });
      if (!confirm) {
        // expect: coerced-verification
        Taro.exitMiniProgram();
        return;
      }
      rememberFaceConsent();
    }
    const runner = currentRunner();
    if (ageOf(runner) < 14) {
      setHint("小小选手，看镜头笑一笑！");
      await verify();
    } else {
      await verify();
    }
  }

  async function verify() {
    const { name, idCardNumber } = currentRunner();
    try {
      // expect: minor-without-guardian
      // expect: late-alternative
      await Taro.startFacialRecognitionVerify({ name, idCardNumber, checkAliveType: 2 });
      setPassed(true);
    } catch (error) {
      const { confirm } = await Taro.showModal({ title: "核验未通过", content: "可以到现场人工窗口领取", confirmText: "人工窗口" });
      if (confirm) Taro.navigateTo({ url: "/pages/desk/index" });
    }
  }

  return (
    <View aria-label="领取参赛包">
      <Text>{passed ? "已核验，请凭此页领取" : "领取前需核验本人身份"}</Text>
      <Text>{hint}</Text>
      <Button onClick={start} disabled={passed}>
        刷脸核验
      </Button>
    </View>
  );
}
