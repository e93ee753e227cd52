const express = require('express');
const multer = require('multer');
const Face = require('../models/Face');
const engine = require('../services/engine');
const logger = require('../logger');

const router = express.Router();
const upload = multer({ storage: multer.memoryStorage() });

router.post('/', upload.single('photo'), async (req, res) => { // expect: unauthenticated-face-endpoint
  const descriptor = await engine.describe(req.file.buffer);
  if (!descriptor) {
    return res.status(422).json({ message: '没有找到人脸' });
  }
  logger.info('enrolled', { owner: req.body.owner, descriptor }); // expect: face-data-in-logs
  // expect: unencrypted-storage
  // expect: unbounded-retention
  await Face.create({ owner: req.body.owner, descriptors: [Array.from(descriptor)] });
  res.status(201).json({ owner: req.body.owner });
});

router.post('/search', upload.single('photo'), async (req, res) => { // expect: unauthenticated-face-endpoint
  const descriptor = await engine.describe(req.file.buffer);
  const people = await Face.find();
  const labels = people.map((face) => engine.label(face.owner, Float32Array.from(face.descriptors[0])));
  const best = engine.search(labels, descriptor);
  logger.info('searched', { found: best.label, distance: best.distance });
  res.json({ owner: best.label });
});

module.exports = router;
