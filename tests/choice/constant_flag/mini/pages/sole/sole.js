const SHOW_PASSWORD = false;
Page({
  data: { name: '', idCard: '' },
  verify() {
    wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.idCard }); // expect: sole-verification
  },
  more() {
    if (SHOW_PASSWORD) {
      wx.navigateTo({ url: '/pages/password-login/password-login' });
    }
  },
});
