const fs = require('fs');
const axios = require('axios');
const faceapi = require('@vladmandic/face-api');

const kept = { face: '', note: '' };

async function shoot(image, folder) {
  const found = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
  const target = folder + '/' + Date.now();
  const file = fs.openSync(target, 'w');
  // expect: unencrypted-storage
  // expect: unbounded-retention
  fs.writeSync(file, Buffer.from(found.descriptor.buffer));
  fs.closeSync(file);
  kept.face = target;
}

async function note(image, folder) {
  const found = await faceapi.detectAllFaces(image);
  const target = folder + '/' + Date.now();
  const file = fs.openSync(target, 'w');
  fs.writeSync(file, 'found ' + found.length);
  kept.note = target;
}

async function send() {
  const data = fs.readFileSync(kept.face);
  await axios.post('https://people.example.cn/faces', data); // expect: face-upload
}

async function attach() {
  const data = fs.readFileSync(kept.note);
  await axios.post('https://people.example.cn/notes', data);
}

module.exports = { shoot, note, send, attach };
