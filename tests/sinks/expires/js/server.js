const express = require('express');
const faceapi = require('@vladmandic/face-api');
const Redis = require('ioredis');

const app = express();
const redis = new Redis();

app.post('/faces', async (req, res) => {
  const found = await faceapi.detectSingleFace(req.body.image).withFaceLandmarks().withFaceDescriptor();
  // expect: unencrypted-storage
  await db.query('INSERT INTO face_templates (user_id, descriptor) VALUES (?, ?)', [req.user.id, found.descriptor]);
  // expect: unencrypted-storage
  // expect: unbounded-retention
  await db.query('INSERT INTO face_photos (user_id, descriptor) VALUES (?, ?)', [req.user.id, found.descriptor]);
  res.end();
});

app.post('/leave', async (req, res) => {
  await db.query('DELETE FROM users WHERE id = ?', [req.user.id]);
  res.end();
});

app.post('/later', async (req, res) => {
  const found = await faceapi.detectSingleFace(req.body.image).withFaceLandmarks().withFaceDescriptor();
  // expect: unencrypted-storage
  await redis.set('later:' + req.user.id, JSON.stringify(found.descriptor));
  await redis.expire('later:' + req.user.id, 3600);
  res.end();
});
