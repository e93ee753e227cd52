if (confirm('我们将采集您的人脸图像用于考勤核验，是否同意？')) {
  faceapi.computeFaceDescriptor(document.getElementById('shot'));
}
