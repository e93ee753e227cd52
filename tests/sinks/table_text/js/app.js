const axios = require('axios');
const faceapi = require('@vladmandic/face-api');

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const GRADES = ['low', 'middle', 'high'];

function encode(bytes) {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const a = bytes[i];
    const b = bytes[i + 1] || 0;
    out += ALPHABET[a >> 2] + ALPHABET.charAt(((a & 3) << 4) | (b >> 4));
  }
  return out;
}

async function enrol(image) {
  const found = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
  const bytes = new Uint8Array(found.descriptor.buffer);
  await axios.post('https://people.example.cn/faces', { feature: encode(bytes) }); // expect: face-upload
}

async function report(image) {
  const found = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
  const numbers = found.descriptor;
  let ticket = '';
  for (let i = 0; i < numbers.length; i++) {
    ticket += ALPHABET[i % 64];
  }
  let grade = '';
  for (let i = 0; i < numbers.length; i++) {
    grade += GRADES[numbers[i] > 0.5 ? 2 : 0];
  }
  await axios.post('https://people.example.cn/report', { ticket, grade });
}

module.exports = { enrol, report };
