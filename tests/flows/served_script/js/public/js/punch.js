document.getElementById('start').addEventListener('click', () => {
  faceapi.computeFaceDescriptor(document.getElementById('shot')); // expect: missing-consent
});
