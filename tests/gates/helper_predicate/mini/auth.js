export default {
  mayUseFace() {
    return !!wx.getStorageSync('face_consent');
  },
  canProceed: function () {
    return wx.getStorageSync('agree_privacy') === true;
  },
};
