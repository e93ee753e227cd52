Page({
  data: { networkUp: true },
  onPunch() {
    if (this.data.networkUp) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
    }
  },
});
