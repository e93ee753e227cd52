export async function loginBySms(phone: string): Promise<boolean> {
  await fetch("/api/sms", { method: "POST", body: JSON.stringify({ phone }) });
  const code = window.prompt("请输入短信验证码") ?? "";
  const answer = await fetch("/api/login/sms", { method: "POST", body: JSON.stringify({ phone, code }) });
  return answer.ok;
}
