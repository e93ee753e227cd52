Page({
  onPunch() {
    if (!wx.getStorageSync('face_consent')) return;
    wx.authorize({ scope: 'scope.camera', success: () => this.collect() });
  },
  collect() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
