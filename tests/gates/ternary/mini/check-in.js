Page({
  onPunch() {
    wx.getStorageSync('face_consent') ? this.open() : wx.showToast({ title: '未授权' });
  },
  open() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});
