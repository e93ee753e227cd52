/*! face-api.js 0.22.2 (vendored) */
(function (root, factory) {
  root.faceapi = factory();
})(this, function () {
  function detectSingleFace(input) {
    return computeFaceDescriptor(input);
  }
  function computeFaceDescriptor(input) {
    return fetch('/models/face_recognition_model').then(function () { return input; });
  }
  return { detectSingleFace: detectSingleFace, computeFaceDescriptor: computeFaceDescriptor };
});
