const SHOW_PASSWORD = true;
Page({
  data: { name: '', idCard: '' },
  verify() {
    wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.idCard });
  },
  more() {
    if (SHOW_PASSWORD) {
      wx.navigateTo({ url: '/pages/password-login/password-login' });
    }
  },
});
