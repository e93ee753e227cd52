const settings = require('./settings');

Page({
  onPunch() {
    if (!settings.get('step')) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
