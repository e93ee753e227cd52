import * as faceapi from '@vladmandic/face-api';

export async function punch(canvas: HTMLCanvasElement): Promise<void> {
  await faceapi.detectSingleFace(canvas);
  canvas.toBlob((blob) => {
    const form = new FormData();
    form.append('employee', '1001');
    form.append('photo', blob!, 'face.jpg');
    fetch('/api/face/verify', { method: 'POST', body: form }); // expect: face-upload
  }, 'image/jpeg');
}
