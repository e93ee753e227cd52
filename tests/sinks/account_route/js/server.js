const express = require('express');
const fs = require('fs');
const faceapi = require('@vladmandic/face-api');

const app = express();

app.post('/faces', async (req, res) => {
  const found = await faceapi.detectSingleFace(req.body.image).withFaceLandmarks().withFaceDescriptor();
  // expect: unencrypted-storage
  fs.writeFileSync(`faces/${req.user.id}.json`, JSON.stringify(found.descriptor));
  res.end();
});

app.post('/faces/forget', (req, res) => {
  fs.unlinkSync(`faces/${req.user.id}.json`);
  res.end();
});

// expect: erasure-gap
app.delete('/account', async (req, res) => {
  await db.users.destroy({ where: { id: req.user.id } });
  res.end();
});

app.delete('/users/:id', async (req, res) => {
  fs.unlinkSync(`faces/${req.user.id}.json`);
  await db.users.destroy({ where: { id: req.params.id } });
  res.end();
});

app.delete('/orders/:id', async (req, res) => {
  await db.orders.destroy({ where: { id: req.params.id } });
  res.end();
});
