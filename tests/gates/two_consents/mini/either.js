Page({
  onPunch() {
    if (!wx.getStorageSync('face_consent') && !wx.getStorageSync('privacy_agreed')) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: bundled-consent
  },
});
