const preview = document.getElementById('cam');

async function enrol() {
  // expect: missing-consent
  // expect: missing-age-gate
  // expect: inaccessible-capture
  const found = await faceapi.detectSingleFace(preview).withFaceLandmarks().withFaceDescriptor();
  if (!found) {
    alert('没有看到人脸');
    return;
  }
  const name = document.getElementById('name').value;
  const visitor = new faceapi.LabeledFaceDescriptors(name, [found.descriptor]);
  const saved = JSON.parse(localStorage.getItem('visitors') || '[]');
  saved.push(visitor.toJSON());
  localStorage.setItem('visitors', JSON.stringify(saved)); // expect: unencrypted-storage // expect: unbounded-retention
  location.href = 'index.html';
}

window.addEventListener('load', async () => {
  await faceapi.nets.ssdMobilenetv1.loadFromUri('models');
  await faceapi.nets.faceLandmark68Net.loadFromUri('models');
  await faceapi.nets.faceRecognitionNet.loadFromUri('models');
  preview.srcObject = await navigator.mediaDevices.getUserMedia({ video: true });
});
