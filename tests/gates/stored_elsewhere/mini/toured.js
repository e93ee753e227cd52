const settings = require('./settings');

Page({
  onPunch() {
    if (!settings.get('tour')) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
