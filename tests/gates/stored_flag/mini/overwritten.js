Page({
  data: { faceAllowed: false },
  onShow() {
    this.setData({ faceAllowed: true });
  },
  onPunch() {
    if (this.data.faceAllowed) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
    }
  },
});
