Page({
  onPunch() {
    if (!wx.getStorageSync('face_consent')) return;
    if (this.data.age <= 12) return; // expect: wrong-age-threshold
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
