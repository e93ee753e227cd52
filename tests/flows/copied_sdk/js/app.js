const express = require('express');
const tools = require('./tools');
const app = express();
app.post('/look', async (req, res) => {
  res.json(await tools.faceDetect(req.body.image));
});
app.post('/who', async (req, res) => {
  if (!req.user.faceConsent) return res.sendStatus(403);
  res.json(await tools.faceSearch(req.body.image));
});
app.listen(3000);
