Page({
  data: { name: '', idCard: '', failed: false },
  verify() {
    wx.startFacialRecognitionVerify({ // expect: late-alternative
      name: this.data.name, idCardNumber: this.data.idCard,
      fail: () => {
        this.setData({ failed: true });
      },
    });
  },
  other() {
    wx.navigateTo({ url: '/pages/other/other' });
  },
});
