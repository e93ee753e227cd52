Page({
  onPunch() {
    this.timer = setInterval(() => {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
    }, 3000);
    if (!wx.getStorageSync('face_consent')) {
      wx.navigateBack();
    }
  },
});
