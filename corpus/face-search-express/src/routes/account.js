const express = require('express');
const User = require('../models/User');

const router = express.Router();

async function deleteAccount(req, res) { // expect: erasure-gap
  await User.deleteOne({ _id: req.user.id });
  res.status(204).end();
}

router.delete('/', deleteAccount);

module.exports = router;
