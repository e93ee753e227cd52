const express = require('express');
const faceapi = require('@vladmandic/face-api');
const { FaceConsent } = require('./models');

const router = express.Router();

router.post('/punch', async (req, res) => {
  const faceConsent = await FaceConsent.findOne({ user: req.user.id });
  if (!faceConsent) {
    return res.status(403).end();
  }
  const found = await faceapi.computeFaceDescriptor(req.file.image);
  res.json({ ok: Boolean(found) });
});

module.exports = router;
