Page({
  onPunch() {
    const at = wx.getStorageSync('face_consent_at') || 0;
    if (at <= 0) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
