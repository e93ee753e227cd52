const mongoose = require('mongoose');

module.exports = mongoose.model(
  'FaceConsent',
  new mongoose.Schema({ user: String, grantedAt: Date, withdrawnAt: Date }),
);
