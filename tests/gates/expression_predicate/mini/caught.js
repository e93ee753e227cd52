const allowed = () => {
  try {
    return wx.getStorageSync('face_consent').state === 'granted';
  } catch (e) {
    return true;
  }
};

Page({
  onPunch() {
    if (!allowed()) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
