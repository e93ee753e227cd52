Page({
  data: { ready: false },
  onReady() {
    this.setData({ ready: true });
  },
  onPunch() {
    if (this.data.ready && wx.getStorageSync('face_consent')) {
      this.open();
    }
  },
  onShortcut() {
    wx.getStorageSync('face_consent') && this.open();
  },
  open() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
