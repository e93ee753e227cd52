Page({
  onPunch() {
    if (!wx.getStorageSync('face_consent')) return;
    wx.nextTick(() => {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
    });
  },
});
