const preview = document.getElementById('cam');

async function enrol() {
  if (!document.getElementById('rules').checked) {
    alert('请先勾选同意');
    return;
  }
  if (Number(document.getElementById('age').value) < 14) {
    alert('未满十四周岁的访客请由监护人陪同到前台登记');
    return;
  }
  preview.srcObject = await navigator.mediaDevices.getUserMedia({ video: true });
  const found = await faceapi.detectSingleFace(preview).withFaceLandmarks().withFaceDescriptor();
  if (!found) {
    alert('没有看到人脸');
    return;
  }
  const name = document.getElementById('name').value;
  const pin = prompt('前台口令');
  const visitor = new faceapi.LabeledFaceDescriptors(name, [found.descriptor]);
  saveVisitors([...readVisitors(pin), visitor.toJSON()], pin);
  location.href = 'index.html';
}

window.addEventListener('load', async () => {
  await faceapi.nets.ssdMobilenetv1.loadFromUri('models');
  await faceapi.nets.faceLandmark68Net.loadFromUri('models');
  await faceapi.nets.faceRecognitionNet.loadFromUri('models');
});
