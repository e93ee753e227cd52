Page({
  onPunch() {
    wx.getStorageSync('face_consent') ? wx.showToast({ title: '已同意' }) : this.open();
  },
  open() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
