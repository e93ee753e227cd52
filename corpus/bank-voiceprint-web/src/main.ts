import { enrol, recognise } from "./voice";

const state = document.querySelector<HTMLParagraphElement>("#state")!;

document.querySelector("#enrol")!.addEventListener("click", async () => {
  await enrol();
  state.textContent = "声纹已录入";
});

document.querySelector("#login")!.addEventListener("click", async () => {
  const score = await recognise();
  state.textContent = score > 0.7 ? "登录成功" : "未能识别，请再试一次";
});
