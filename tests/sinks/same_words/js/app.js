const express = require('express');
const fs = require('fs');
const faceapi = require('@vladmandic/face-api');

const app = express();
app.use(auth);

app.post('/faces', async (req, res) => {
  await faceapi.detectSingleFace(req.body.image).withFaceLandmarks();
  // expect: unbounded-retention
  // expect: unencrypted-storage
  fs.writeFileSync(`photos/${req.user.id}.jpg`, req.body.image);
  console.log(req.body.name);
  res.end();
});

app.post('/files', async (req, res) => {
  await faceapi.detectSingleFace(req.file.buffer).withFaceLandmarks();
  console.log(req.file.originalname, req.file.size);
  console.log(req.file.buffer); // expect: face-data-in-logs
  res.end();
});

app.post('/notes', (req, res) => {
  console.log(req.file.buffer);
  res.end();
});
