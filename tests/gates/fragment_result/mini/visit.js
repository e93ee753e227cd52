Page({
  onAnswered(e) {
    if (!e.detail.ok) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
