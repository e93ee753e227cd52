const app = getApp();
Page({
  onPunch() {
    if (!this.data.ready && !app.globalData.faceConsent) {
      return;
    }
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
  onReady() {
    this.setData({ ready: true });
  },
});
