import * as faceapi from '@vladmandic/face-api';

export function mount(root, canvas) {
  const box = document.createElement('input');
  box.type = 'checkbox';
  const label = document.createElement('label');
  label.append(box, '记住我的工号');
  const start = document.createElement('button');
  start.textContent = '开始';
  start.addEventListener('click', () => {
    if (box.checked) {
      faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
    }
  });
  root.append(label, start);
}
