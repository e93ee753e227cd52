Page({
  data: { asking: false },
  onPunch() {
    this.setData({ asking: true });
  },
  onAgreed() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
  onRefused() {
    this.setData({ asking: false });
  },
});
