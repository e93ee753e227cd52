Page({
  data: { name: '', idCard: '' },
  verify() {
    wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.idCard }); // expect: sole-verification
  },
  usePassword() {
    wx.navigateTo({ url: '/pages/password-login/password-login' });
  },
});
