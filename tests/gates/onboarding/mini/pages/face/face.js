Page({
  onShow() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
