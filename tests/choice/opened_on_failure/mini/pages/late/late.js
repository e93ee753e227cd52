Page({
  data: { name: '', idCard: '' },
  verify() {
    wx.startFacialRecognitionVerify({ // expect: late-alternative
      name: this.data.name, idCardNumber: this.data.idCard,
      fail: () => {
        wx.navigateTo({ url: '/pages/password-login/password-login' });
      },
    });
  },
});
