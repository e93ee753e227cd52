const express = require('express');
const faceapi = require('@vladmandic/face-api');

const app = express();

function log(req, res, next) {
  console.info(req.path);
  next();
}

app.post('/bare', log, async (req, res) => {
  const found = await faceapi.computeFaceDescriptor(req.file.image); // expect: missing-consent
  res.json({ ok: Boolean(found) });
});

app.listen(3000);
