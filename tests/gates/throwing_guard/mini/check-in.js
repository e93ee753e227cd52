const { requireConsent } = require('./guard');

Page({
  onPunch() {
    requireConsent();
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
