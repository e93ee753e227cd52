const { verify } = require('./face');
exports.punch = function (id) {
  if (wx.getStorageSync('face_consent')) verify(id);
};
