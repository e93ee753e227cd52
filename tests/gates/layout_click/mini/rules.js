Page({
  onAccept() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
  onSkip() {
    wx.navigateBack();
  },
});
