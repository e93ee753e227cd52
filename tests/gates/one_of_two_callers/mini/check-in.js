Page({
  onPunch() {
    if (wx.getStorageSync('face_consent')) {
      this.openFace();
    }
  },
  onRetry() {
    this.openFace();
  },
  openFace() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
