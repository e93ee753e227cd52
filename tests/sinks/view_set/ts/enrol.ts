import * as faceapi from '@vladmandic/face-api';

/** A frame of bytes with a head: what is put into the view is in the buffer behind it. */
export async function enrol(canvas: HTMLCanvasElement, head: Uint8Array): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas).withFaceLandmarks().withFaceDescriptor();
  const feature = found!.descriptor;
  const body = new ArrayBuffer(head.length + feature.byteLength);
  const view = new Uint8Array(body);
  view.set(head);
  view.set(feature, head.length);
  await fetch('https://people.example.cn/faces', { method: 'POST', body }); // expect: face-upload
}

/** A view of another array is a copy. */
export async function ping(canvas: HTMLCanvasElement, head: Uint8Array): Promise<void> {
  const found = await faceapi.detectSingleFace(canvas).withFaceLandmarks().withFaceDescriptor();
  const body = new ArrayBuffer(64);
  const copy = new Uint8Array(head);
  copy.set(found!.descriptor, 0);
  const view = new Uint8Array(body);
  view.set(head);
  await fetch('https://people.example.cn/ping', { method: 'POST', body });
  await fetch('https://people.example.cn/head', { method: 'POST', body: head });
}
