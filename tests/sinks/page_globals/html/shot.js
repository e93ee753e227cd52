function shot() {
  const video = document.getElementById('camera');
  faceapi.detectSingleFace(video);
  const canvas = document.createElement('canvas');
  canvas.getContext('2d').drawImage(video, 0, 0);
  return canvas.toDataURL();
}

function keep() {
  this.latest = shot();
  this.taken = 1;
}
