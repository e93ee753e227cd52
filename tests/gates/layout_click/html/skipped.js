function skip() {
  faceapi.computeFaceDescriptor(document.querySelector('#shot')); // expect: missing-consent
}
