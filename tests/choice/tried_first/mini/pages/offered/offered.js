Page({
  data: { name: '', idCard: '', tries: 1 },
  verify() {
    wx.startFacialRecognitionVerify({
      name: this.data.name, idCardNumber: this.data.idCard,
      complete: () => {
        this.setData({ tries: this.data.tries + 1 });
      },
    });
  },
  other() {
    wx.navigateTo({ url: '/pages/other/other' });
  },
});
