Page({
  data: { name: '', idCard: '' },
  verify() {
    wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.idCard });
  },
  more() {
    wx.navigateTo({ url: '/pages/sms-login/sms-login' });
  },
});
