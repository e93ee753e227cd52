Page({
  data: { name: '', idCard: '', shown: true },
  verify() {
    wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.idCard });
  },
  other() {
    wx.navigateTo({ url: '/pages/other/other' });
  },
});
