import { useState } from "react";
import { Button, Text, View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { ageOf, currentRunner, hasFaceConsent, rememberFaceConsent, withdrawFaceConsent } from "../../runner";

const NOTICE =
  "城市马拉松组委会（电话 025-00000000）需要采集您的人脸信息，由微信及公安系统在云端比对，用于核验领取人身份。" +
  "核验领取人本人需要人脸信息，一旦泄露可能影响您的人身和财产安全。核验完成后立即删除，您可致电撤回同意、查阅或删除。";

const GUARDIAN =
  "选手未满十四周岁。我是其监护人，单独同意城市马拉松组委会（电话 025-00000000）采集孩子的人脸信息，由微信及公安系统在云端比对，用于核验领取人身份。" +
  "核验本人需要人脸信息，一旦泄露可能影响孩子的人身安全。核验完成后立即删除，我可致电撤回同意、查阅或删除。";

function toDesk() {
  Taro.navigateTo({ url: "/pages/desk/index" });
}

export default function Pickup() {
  const [passed, setPassed] = useState(false);

  async function start() {
    if (!hasFaceConsent()) {
      const { confirm } = await Taro.showModal({
        title: "人脸信息处理告知",
        content: NOTICE,
        confirmText: "同意",
        cancelText: "不同意",
      });
      if (!confirm) {
        toDesk();
        return;
      }
      rememberFaceConsent();
    }
    const runner = currentRunner();
    if (ageOf(runner) < 14) {
      const guardian = await Taro.showModal({ title: "监护人同意", content: GUARDIAN, confirmText: "同意", cancelText: "不同意" });
      if (!guardian.confirm) return;
    }
    await verify();
  }

  async function verify() {
    const { name, idCardNumber } = currentRunner();
    try {
      await Taro.startFacialRecognitionVerify({ name, idCardNumber, checkAliveType: 2 });
      setPassed(true);
    } catch (error) {
      const { confirm } = await Taro.showModal({ title: "核验未通过", content: "可以到现场人工窗口领取", confirmText: "人工窗口" });
      if (confirm) toDesk();
    }
  }

  return (
    <View aria-label="领取参赛包">
      <Text>{passed ? "已核验，请凭此页领取" : "领取前需核验本人身份"}</Text>
      <Button onClick={start} disabled={passed}>
        刷脸核验
      </Button>
      <Button onClick={toDesk}>到现场人工窗口核验</Button>
      <Button onClick={withdrawFaceConsent}>撤回人脸授权</Button>
    </View>
  );
}
