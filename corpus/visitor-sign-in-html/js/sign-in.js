const video = document.getElementById('cam');
const statusLine = document.getElementById('status');
let faceMatcher = null;

function loadVisitors() {
  const saved = JSON.parse(localStorage.getItem('visitors') || '[]');
  return saved.map((visitor) => faceapi.LabeledFaceDescriptors.fromJSON(visitor));
}

async function signIn() {
  // expect: missing-consent
  // expect: sole-verification
  // expect: missing-age-gate
  // expect: inaccessible-capture
  // expect: covert-capture
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
  faceMatcher = new faceapi.FaceMatcher(loadVisitors(), 0.6);
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } });
}

document.getElementById('sign').addEventListener('click', signIn);
start();
