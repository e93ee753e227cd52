const express = require('express');
const Face = require('../models/Face');
const User = require('../models/User');
const { requireAuth } = require('../middleware/auth');

const router = express.Router();

router.use(requireAuth);

async function deleteAccount(req, res) {
  await Face.deleteMany({ owner: req.user.id });
  await User.deleteOne({ _id: req.user.id });
  res.status(204).end();
}

router.delete('/', deleteAccount);

module.exports = router;
