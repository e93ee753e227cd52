Page({
  data: { asking: false },
  onPunch() {
    this.setData({ asking: true });
  },
  onAgreed() {
    this.setData({ asking: false });
  },
  onRefused() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
