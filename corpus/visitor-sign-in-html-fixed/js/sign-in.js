const video = document.getElementById('cam');
const statusLine = document.getElementById('status');
let faceMatcher = null;

function permitted() {
  if (!document.getElementById('rules').checked) {
    statusLine.textContent = '请先勾选同意，或到前台登记';
    return false;
  }
  if (Number(document.getElementById('age').value) < 14) {
    statusLine.textContent = '未满十四周岁的访客请由监护人陪同到前台登记';
    return false;
  }
  return true;
}

async function signIn() {
  if (!permitted()) return;
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } });
  const found = await faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
  if (!found) {
    statusLine.textContent = '没有看到人脸，请靠近一些';
    return;
  }
  const best = faceMatcher.findBestMatch(found.descriptor);
  if (best.label === 'unknown') {
    statusLine.textContent = '未登记的访客';
    return;
  }
  statusLine.textContent = `${best.label}，签到成功`;
  fetch('/visits', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ visitor: best.label, at: new Date().toISOString() }),
  });
}

async function start() {
  await faceapi.nets.ssdMobilenetv1.loadFromUri('models');
  await faceapi.nets.faceLandmark68Net.loadFromUri('models');
  await faceapi.nets.faceRecognitionNet.loadFromUri('models');
  const saved = readVisitors(prompt('前台口令'));
  faceMatcher = new faceapi.FaceMatcher(saved.map((visitor) => faceapi.LabeledFaceDescriptors.fromJSON(visitor)), 0.6);
}

document.getElementById('sign').addEventListener('click', signIn);
document.getElementById('leave').addEventListener('click', forgetVisitors);
start();
