Page({
  onPunch(e) {
    if (e.currentTarget.dataset.first) {
      if (!wx.getStorageSync('face_consent')) return;
    } else if (!wx.getStorageSync('face_consent')) {
      wx.navigateBack();
      return;
    }
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
