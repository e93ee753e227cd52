Page({
  data: { faceAgreed: true },
  onPunch() {
    if (!this.data.faceAgreed) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
