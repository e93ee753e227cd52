const mongoose = require('mongoose');

const FaceSchema = new mongoose.Schema({
  owner: { type: String, index: true },
  descriptors: [[Number]],
  createdAt: { type: Date, default: Date.now },
});

module.exports = mongoose.model('Face', FaceSchema);
