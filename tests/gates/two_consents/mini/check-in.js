Page({
  onPunch() {
    const agreed = wx.getStorageSync('face_consent') || wx.getStorageSync('biometric_consent');
    if (!agreed) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
