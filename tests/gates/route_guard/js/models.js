const mongoose = require('mongoose');

module.exports.FaceConsent = mongoose.model('FaceConsent', new mongoose.Schema({ user: String, grantedAt: Date }));
