Page({
  data: { name: '', idCard: '' },
  begin() {
    wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.idCard }); // expect: sole-verification
  },
});
