const axios = require('axios');
const faceapi = require('@vladmandic/face-api');

async function enrol(image) {
  const found = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
  const body = new ArrayBuffer(520);
  const view = new Float32Array(body, 8);
  view.set(found.descriptor, 0);
  await axios.post('https://people.example.cn/faces', body); // expect: face-upload
}

async function numbers(image) {
  const found = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
  const body = new ArrayBuffer(512);
  const view = new DataView(body);
  for (let i = 0; i < found.descriptor.length; i++) {
    view.setFloat32(i * 4, found.descriptor[i]);
  }
  await axios.post('https://people.example.cn/numbers', body); // expect: face-upload
}

async function count(image) {
  const found = await faceapi.detectAllFaces(image);
  const body = new ArrayBuffer(8);
  const view = new DataView(body);
  view.setInt32(0, found.length);
  await axios.post('https://people.example.cn/counts', body);
}

module.exports = { enrol, numbers, count };
