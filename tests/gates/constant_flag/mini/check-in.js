const config = require('./config');

Page({
  onPunch() {
    if (config.askConsent && !wx.getStorageSync('face_consent')) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
