const { ageOf } = require('./age');

Page({
  onPunch() {
    if (!wx.getStorageSync('face_consent')) return;
    this.setData({ age: ageOf(this.data.idCard) });
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.idCard }); // expect: missing-age-gate
  },
});
