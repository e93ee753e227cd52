exports.face = require('./face');
