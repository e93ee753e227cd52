const mongoose = require('mongoose');

const FaceSchema = new mongoose.Schema({
  owner: { type: String, index: true },
  sealed: Buffer,
  createdAt: { type: Date, default: Date.now, expires: '180d' },
});

module.exports = mongoose.model('Face', FaceSchema);
