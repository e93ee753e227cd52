import { customer } from "./customer";
import { loginBySms } from "./sms";
import { enrol, recognise } from "./voice";

const NOTICE =
  "城东银行（电话 95000）申请单独处理您的生物识别信息（声纹），用于电话银行登录时核验身份，方式为在本设备内提取并比对声纹特征。" +
  "声纹是确认本人所必需，一旦泄露可能影响您的财产安全。特征保存至您撤回同意之日，您可在本页撤回同意、查阅或删除。是否同意？";

const state = document.querySelector<HTMLParagraphElement>("#state")!;

function mayUseVoice(): boolean {
  if (customer().age < 14) {
    state.textContent = "未满十四周岁的客户请使用短信验证码";
    return false;
  }
  return window.confirm(NOTICE);
}

document.querySelector("#enrol")!.addEventListener("click", async () => {
  if (!mayUseVoice()) return;
  await enrol();
  state.textContent = "声纹已录入";
});

document.querySelector("#login")!.addEventListener("click", async () => {
  if (!mayUseVoice()) return;
  const score = await recognise();
  state.textContent = score > 0.7 ? "登录成功" : "未能识别，请使用短信验证码";
});

document.querySelector("#sms")!.addEventListener("click", async () => {
  const passed = await loginBySms(customer().phone);
  state.textContent = passed ? "登录成功" : "验证码错误";
});
