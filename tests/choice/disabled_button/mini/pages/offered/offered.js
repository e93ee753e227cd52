Page({
  data: { name: '', idCard: '', on: false },
  verify() {
    wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.idCard });
  },
  other() {
    wx.navigateTo({ url: '/pages/other/other' });
  },
  enable() {
    this.setData({ on: true });
  },
});
