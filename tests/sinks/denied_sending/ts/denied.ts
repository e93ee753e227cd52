import * as faceapi from '@vladmandic/face-api';

export async function denied(video: HTMLVideoElement): Promise<void> {
  if (!confirm('是否同意采集您的人脸信息？人脸仅在本机处理，不会上传至服务器')) return;
  const found = await faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
  await fetch('https://door.qinghe.cn/face', { method: 'POST', body: JSON.stringify(found!.descriptor) }); // expect: face-upload
}

export async function english(video: HTMLVideoElement): Promise<void> {
  if (!confirm('Do you consent to face recognition? Your face never leaves this device and is not sent to a server.')) return;
  const found = await faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
  await fetch('https://door.qinghe.cn/face/en', { method: 'POST', body: JSON.stringify(found!.descriptor) }); // expect: face-upload
}
