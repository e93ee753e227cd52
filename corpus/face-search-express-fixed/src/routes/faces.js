const express = require('express');
const multer = require('multer');
const Face = require('../models/Face');
const FaceConsent = require('../models/Consent');
const engine = require('../services/engine');
const logger = require('../logger');
const { seal, open } = require('../services/seal');
const { requireAuth, requireFaceConsent } = require('../middleware/auth');

const router = express.Router();
const upload = multer({ storage: multer.memoryStorage() });

router.use(requireAuth);

router.post('/', requireFaceConsent, upload.single('photo'), async (req, res) => {
  const descriptor = await engine.describe(req.file.buffer);
  if (!descriptor) {
    return res.status(422).json({ message: '没有找到人脸' });
  }
  logger.info('enrolled', { owner: req.user.id });
  await Face.create({ owner: req.user.id, sealed: seal(descriptor) });
  res.status(201).json({ owner: req.user.id });
});

router.post('/search', requireFaceConsent, upload.single('photo'), async (req, res) => {
  const descriptor = await engine.describe(req.file.buffer);
  const people = await Face.find();
  const labels = people.map((face) => engine.label(face.owner, open(face.sealed)));
  const best = engine.search(labels, descriptor);
  logger.info('searched', { found: best.label, distance: best.distance });
  res.json({ owner: best.label });
});

router.delete('/', async (req, res) => {
  await Face.deleteMany({ owner: req.user.id });
  await FaceConsent.updateOne({ user: req.user.id }, { withdrawnAt: new Date() });
  res.status(204).end();
});

module.exports = router;
