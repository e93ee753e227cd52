const { requireConsent } = require('./guard');

Page({
  onPunch() {
    try {
      requireConsent();
    } catch (e) {
      console.warn(e);
    }
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
