Page({
  data: { name: '', idCard: '' },
  verify() {
    wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.idCard });
  },
  other() {
    wx.navigateTo({ url: '/pages/password-login/password-login' });
  },
});
