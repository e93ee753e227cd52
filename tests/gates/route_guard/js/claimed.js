const express = require('express');
const faceapi = require('@vladmandic/face-api');

const router = express.Router();

router.use((req, res, next) => {
  if (!req.headers.authorization) return res.status(401).end();
  next();
});

router.post('/claimed', async (req, res) => {
  const found = await faceapi.computeFaceDescriptor(req.file.image); // expect: missing-consent
  res.json({ ok: Boolean(found) });
});

module.exports = router;
