module.exports = {
  agreed() {
    return wx.getStorageSync('face_consent') === true;
  },
};
