const RULES_VERSION = 3;

Page({
  onPunch() {
    if (wx.getStorageSync('face_consent_version') !== RULES_VERSION) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
