const axios = require('axios');
const faceapi = require('@vladmandic/face-api');

axios.defaults.baseURL = 'http://people.example.cn';

async function enrol(image) {
  const found = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
  // expect: cleartext-transport
  // expect: face-upload "http://people.example.cn/faces"
  await axios.post('/faces', { feature: found.descriptor });
}

async function count(image) {
  const found = await faceapi.detectAllFaces(image);
  await axios.post('/counts', { count: found.length });
}

module.exports = { enrol, count };
