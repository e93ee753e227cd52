import * as faceapi from '@vladmandic/face-api';

export function mount(root, canvas) {
  const box = document.createElement('input');
  box.type = 'checkbox';
  const label = document.createElement('label');
  label.append(box, '我同意处理我的人脸信息');
  const start = document.createElement('button');
  start.textContent = '开始';
  start.disabled = true;
  box.addEventListener('change', () => {
    start.disabled = !box.checked;
  });
  start.addEventListener('click', () => faceapi.computeFaceDescriptor(canvas));
  root.append(label, start);
}
