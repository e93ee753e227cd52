faceapi.computeFaceDescriptor(document.getElementById('shot')); // expect: missing-consent
