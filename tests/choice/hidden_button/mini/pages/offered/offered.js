Page({
  data: { name: '', idCard: '', shown: false },
  verify() {
    wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.idCard });
  },
  other() {
    wx.navigateTo({ url: '/pages/other/other' });
  },
  more() {
    this.setData({ shown: true });
  },
});
