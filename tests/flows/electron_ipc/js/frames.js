const canvas = require('canvas');

exports.load = (frame) => canvas.loadImage(frame);
