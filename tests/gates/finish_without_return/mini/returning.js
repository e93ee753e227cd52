Page({
  onLoad() {
    if (!wx.getStorageSync('face_consent')) {
      return wx.redirectTo({ url: '/pages/consent/consent' });
    }
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
