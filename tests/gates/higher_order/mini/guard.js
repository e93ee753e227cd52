module.exports.withConsent = function (next) {
  wx.getStorage({
    key: 'face_consent',
    success(res) {
      if (res.data) next();
    },
  });
};
module.exports.throttle = function (next) {
  setTimeout(next, 200);
};
