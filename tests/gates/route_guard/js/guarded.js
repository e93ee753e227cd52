const express = require('express');
const faceapi = require('@vladmandic/face-api');
const { FaceConsent } = require('./models');

const app = express();

async function requireFaceConsent(req, res, next) {
  const faceConsent = await FaceConsent.findOne({ user: req.user.id });
  if (!faceConsent) return res.status(403).end();
  next();
}

app.post('/punch', requireFaceConsent, async (req, res) => {
  const found = await faceapi.computeFaceDescriptor(req.file.image);
  res.json({ ok: Boolean(found) });
});

app.listen(3000);
