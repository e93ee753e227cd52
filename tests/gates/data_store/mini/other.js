Page({
  onPunch() {
    if (wx.getStorageSync('guide_seen')) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
    }
  },
});
