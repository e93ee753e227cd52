function accept() {
  faceapi.computeFaceDescriptor(document.querySelector('#shot'));
}
