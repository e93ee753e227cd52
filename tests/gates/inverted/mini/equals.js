Page({
  onPunch() {
    if (wx.getStorageSync('face_consent') != true) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
