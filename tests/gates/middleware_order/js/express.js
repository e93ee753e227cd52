const express = require('express');
const faceapi = require('@vladmandic/face-api');

const app = express();

// Registered before the check: it does not pass it.
app.post('/early', async (req, res) => {
  await faceapi.computeFaceDescriptor(req.body.image); // expect: missing-consent
  res.end();
});

app.use('/faces', (req, res, next) => (req.user.faceConsent ? next() : res.sendStatus(403)));

app.post('/faces/late', async (req, res) => {
  await faceapi.detectAllFaces(req.body.image).withFaceDescriptors();
  res.end();
});

app.listen(3002);
