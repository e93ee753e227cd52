const app = getApp();
Page({
  data: { ready: true },
  onPunch() {
    if (!(this.data.ready && app.globalData.faceConsent)) {
      return;
    }
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
  onShortcut() {
    if (!this.data.ready || !app.globalData.faceConsent) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
