Page({
  data: { name: '', idCard: '' },
  verify() {
    wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.idCard }); // expect: sole-verification
  },
  other() {
    wx.navigateTo({ url: '/pages/other/other' });
  },
});
