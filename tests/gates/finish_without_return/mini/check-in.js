Page({
  onLoad() {
    if (!wx.getStorageSync('face_consent')) {
      wx.redirectTo({ url: '/pages/consent/consent' });
    }
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
