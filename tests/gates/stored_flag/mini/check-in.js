Page({
  data: { allowed: false },
  onShow() {
    this.setData({ allowed: wx.getStorageSync('face_consent') });
  },
  onPunch() {
    if (this.data.allowed) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
    }
  },
});
