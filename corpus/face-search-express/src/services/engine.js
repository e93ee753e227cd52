const canvas = require('canvas');
const faceapi = require('@vladmandic/face-api');

faceapi.env.monkeyPatch({ Canvas: canvas.Canvas, Image: canvas.Image, ImageData: canvas.ImageData });

async function load(dir) {
  await faceapi.nets.ssdMobilenetv1.loadFromDisk(dir);
  await faceapi.nets.faceLandmark68Net.loadFromDisk(dir);
  await faceapi.nets.faceRecognitionNet.loadFromDisk(dir);
}

async function describe(buffer) {
  const image = await canvas.loadImage(buffer);
  // expect: missing-consent
  // expect: missing-age-gate
  const found = await faceapi.detectSingleFace(image)
    .withFaceLandmarks()
    .withAgeAndGender() // expect: excess-attributes
    .withFaceDescriptor();
  return found ? found.descriptor : null;
}

function label(owner, descriptor) {
  return new faceapi.LabeledFaceDescriptors(owner, [descriptor]);
}

function search(people, descriptor) {
  const matcher = new faceapi.FaceMatcher(people, 0.55);
  return matcher.findBestMatch(descriptor);
}

module.exports = { load, describe, label, search };
