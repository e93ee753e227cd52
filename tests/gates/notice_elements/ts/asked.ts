import * as faceapi from 'face-api.js';

export async function login(video: HTMLVideoElement): Promise<void> {
  if (!confirm('是否同意采集您的人脸信息用于登录？')) return; // expect: incomplete-notice
  await faceapi.computeFaceDescriptor(video);
}

export async function pay(video: HTMLVideoElement): Promise<void> {
  if (!confirm('是否同意采集您的人脸信息用于支付？')) return; // expect: incomplete-notice
  await faceapi.computeFaceDescriptor(video);
}

export async function whole(video: HTMLVideoElement): Promise<void> {
  if (!confirm('是否同意？青禾物业有限公司（电话 400-820-1234）采集您的人脸图像，仅用于开门时比对身份，保存至您搬离后三十日。为核实身份所必需；一旦泄露可能影响您的人身财产安全。您可以在设置中撤回同意并删除。')) return;
  await faceapi.computeFaceDescriptor(video);
}

export async function numberAlone(video: HTMLVideoElement): Promise<void> {
  if (!confirm('是否同意？采集您的人脸图像，仅用于开门时比对身份，保存至您搬离后三十日。为核实身份所必需；一旦泄露可能影响您的人身财产安全。您可以在设置中撤回同意并删除。电话 400-820-1234。')) return; // expect: incomplete-notice "name and contact"
  await faceapi.computeFaceDescriptor(video);
}

export async function unwritten(video: HTMLVideoElement): Promise<void> {
  if (!confirm('是否同意？XXX公司采集您的人脸图像，仅用于开门时比对身份，保存至您搬离后三十日。为核实身份所必需；一旦泄露可能影响您的人身财产安全。您可以在设置中撤回同意并删除。电话：待补充。')) return; // expect: incomplete-notice "name and contact"
  await faceapi.computeFaceDescriptor(video);
}
