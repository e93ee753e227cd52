Page({
  onPunch() {
    try {
      if (!wx.getStorageSync('face_consent')) return;
    } finally {
      wx.hideLoading();
    }
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
